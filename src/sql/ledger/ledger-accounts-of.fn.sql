-- The accounts of this kind of many people or sponsored posts, made where there is none yet, in the order of their holders.
create or replace function ledger_accounts_of(p_kind ledger_account_kind, p_holder_ids uuid[]) returns uuid[]
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  insert into ledger_accounts (id, kind, holder_id) select id, p_kind, h from unnest(new_ids(cardinality(p_holder_ids)), p_holder_ids) a (id, h) on conflict do nothing;
  return array(select a.id from unnest(p_holder_ids) with ordinality as h (id, place)
    join ledger_accounts a on a.kind = p_kind and a.holder_id = h.id order by h.place);
end $$;
comment on function ledger_accounts_of(ledger_account_kind, uuid[]) is
  'The accounts of this kind of many people or sponsored posts, made where there is none yet, in the order of their holders.';
