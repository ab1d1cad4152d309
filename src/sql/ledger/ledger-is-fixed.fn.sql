-- What was booked stays as it is, whoever asks.
create or replace function ledger_is_fixed() returns trigger
language plpgsql as $$
begin
  raise exception '% of % is refused: the books are append-only', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;
comment on function ledger_is_fixed() is 'What was booked stays as it is, whoever asks.';
