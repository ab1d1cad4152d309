-- The entries of a transaction sum to zero, on accounts there are; they are booked in one statement.
create or replace function ledger_balances() returns trigger
language plpgsql as $$
begin
  if exists (select from booked group by transaction_id having sum(amount) <> 0) then
    raise exception 'The entries of a transaction must sum to zero' using errcode = 'check_violation';
  end if;
  -- In place of two references, which look up each row by a query of its own at four times the cost. Looked up one by one here too, never by reading
  -- all of the books: a plan is kept, and made for few. What is there stays: ledger_is_fixed().
  if exists (select from booked where (select true from ledger_accounts a where a.id = account_id) is null
      or (select true from ledger_transactions t where t.id = transaction_id) is null) then
    raise exception 'An entry is of a transaction and on an account' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
comment on function ledger_balances() is 'The entries of a transaction sum to zero, on accounts there are; they are booked in one statement.';
