-- What a sponsor has to spend, whose account is opened with the first question.
create or replace function get_or_create_sponsor_credits(p_user_id uuid) returns sponsor_credits
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_credits sponsor_credits;
begin
  if p_user_id is distinct from require_viewer() and not is_admin() then perform fail('USER_NOT_FOUND'); end if;
  perform ledger_account('SPONSOR_CREDITS', id) from users where id = p_user_id;
  if not found then perform fail('USER_NOT_FOUND'); end if;
  select * into v_credits from sponsor_credits where user_id = p_user_id;
  return v_credits;
end $$;
comment on function get_or_create_sponsor_credits(uuid) is 'What a sponsor has to spend, whose account is opened with the first question.';
grant execute on function get_or_create_sponsor_credits(uuid) to polyphony_viewer;
