-- Of the server's own account of this kind the row that moves money with this account: always the same one of 16.
create or replace function server_account(p_kind ledger_account_kind, p_other_id uuid) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select id from ledger_accounts
    where kind = p_kind and holder_id = '00000000-0000-0000-0000-000000000000' and stripe = abs(uuid_hash(p_other_id) % 16)
$$;
comment on function server_account(ledger_account_kind, uuid) is
  'Of the server''s own account of this kind the row that moves money with this account: always the same one of 16.';
