-- What these creators have earned in a month is put on their accounts, a transaction for each of them.
drop function if exists pay_creators(date);
create or replace function pay_creators(p_month date, p_user_ids uuid[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp set jit = off as $$
declare
  v_users uuid[];
  v_amounts bigint[];
  v_accounts uuid[];
begin
  select array_agg(user_id order by user_id), array_agg(amount order by user_id) into v_users, v_amounts from creator_months
    where month = p_month and user_id = any (p_user_ids);
  if v_users is null then return; end if;
  v_accounts := ledger_accounts_of('EARNINGS', v_users);
  -- By person: who books the even parts then has no row in common with who books the odd ones.
  perform post_transfers('REVENUE', server_accounts_of('CREATOR_SHARE', v_users), v_accounts, v_amounts,
    p_sources => array(select 'revenue:' || to_char(p_month, 'YYYY-MM') || ':' || id from unnest(v_users) with ordinality as u (id, place) order by place));
end $$;
comment on function pay_creators(date, uuid[]) is 'What these creators have earned in a month is put on their accounts, a transaction for each of them.';
