-- The account of this kind of a person or a sponsored post, made when there is none yet.
create or replace function ledger_account(p_kind ledger_account_kind, p_holder_id uuid) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_id uuid;
begin
  select id into v_id from ledger_accounts where kind = p_kind and holder_id = p_holder_id;
  if v_id is not null then return v_id; end if;
  insert into ledger_accounts (id, kind, holder_id) values (new_id(), p_kind, p_holder_id) on conflict do nothing;
  return (select id from ledger_accounts where kind = p_kind and holder_id = p_holder_id);
end $$;
comment on function ledger_account(ledger_account_kind, uuid) is
  'The account of this kind of a person or a sponsored post, made when there is none yet.';
