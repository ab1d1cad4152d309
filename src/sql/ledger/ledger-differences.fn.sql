-- Everything about money that a recount finds otherwise; no row when the books are right.
create or replace function ledger_differences() returns table (what text, subject text, says numeric, counted numeric)
language sql stable security definer set search_path = public, pg_temp as $$
  select * from book_differences()
  union all select * from sponsorship_differences()
  union all select * from monetization_differences()
$$;
comment on function ledger_differences() is 'Everything about money that a recount finds otherwise; no row when the books are right.';
grant execute on function ledger_differences() to polyphony_system;
