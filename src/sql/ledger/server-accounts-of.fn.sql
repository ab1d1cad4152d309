-- For each of these accounts or people the row of the server's own account of this kind that moves money with it, as server_account has it, in their order.
create or replace function server_accounts_of(p_kind ledger_account_kind, p_other_ids uuid[]) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select array_agg(a.id order by o.place) from unnest(p_other_ids) with ordinality as o (id, place)
    join ledger_accounts a on a.kind = p_kind and a.holder_id = '00000000-0000-0000-0000-000000000000' and a.stripe = abs(uuid_hash(o.id) % 16)
$$;
comment on function server_accounts_of(ledger_account_kind, uuid[]) is
  'For each of these accounts or people the row of the server''s own account of this kind that moves money with it, as server_account has it, in their order.';
