-- Where the books disagree with themselves: a balance, a number or a sum that a recount finds otherwise, or an entry of what is not there.
create or replace function book_differences() returns table (what text, subject text, says numeric, counted numeric)
language sql stable security definer set search_path = public, pg_temp as $$
  with entries as (
    select *, row_number() over w as place, sum(amount) over w as running from ledger_entries
    window w as (partition by account_id order by seq)),
  recounted as (select account_id, count(*) as entries, sum(amount) as balance from ledger_entries group by account_id)
  select 'entries of a transaction do not sum to zero', transaction_id::text, sum(amount), 0 from ledger_entries group by transaction_id having sum(amount) <> 0
  union all
  select 'transaction without entries', t.id::text, 0, 2 from ledger_transactions t where not exists (select from ledger_entries where transaction_id = t.id)
  union all
  -- No references hold these two: ledger_balances() looks when they are booked.
  select 'entries of a transaction that is not there', transaction_id::text, count(*), 0
    from ledger_entries where not exists (select from ledger_transactions t where t.id = transaction_id) group by transaction_id
  union all
  select 'entries on an account that is not there', account_id::text, count(*), 0
    from ledger_entries where not exists (select from ledger_accounts a where a.id = account_id) group by account_id
  union all
  select 'balance of account ' || a.kind, a.id::text, a.balance, coalesce(r.balance, 0)
    from ledger_accounts a left join recounted r on r.account_id = a.id where a.balance <> coalesce(r.balance, 0)
  union all
  select 'number of entries of account ' || a.kind, a.id::text, a.entry_count, coalesce(r.entries, 0)
    from ledger_accounts a left join recounted r on r.account_id = a.id where a.entry_count <> coalesce(r.entries, 0)
  union all
  select 'number of an entry of account', account_id::text, seq, place from entries where seq <> place
  union all
  select 'balance after entry ' || seq || ' of account', account_id::text, balance, running from entries where balance <> running
$$;
comment on function book_differences() is
  'Where the books disagree with themselves: a balance, a number or a sum that a recount finds otherwise, or an entry of what is not there.';
