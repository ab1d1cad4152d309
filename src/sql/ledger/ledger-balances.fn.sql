-- The entries of a transaction sum to zero; they are booked in one statement.
create or replace function ledger_balances() returns trigger
language plpgsql as $$
begin
  if exists (select from booked group by transaction_id having sum(amount) <> 0) then
    raise exception 'The entries of a transaction must sum to zero' using errcode = 'check_violation';
  end if;
  return null;
end $$;
comment on function ledger_balances() is 'The entries of a transaction sum to zero; they are booked in one statement.';
