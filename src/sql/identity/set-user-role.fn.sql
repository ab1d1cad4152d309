-- An admin may give an account another role, as long as one admin is left.
create or replace function set_user_role(p_user_id uuid, p_role user_role, p_ip inet, p_user_agent text)
returns users
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_account users := administered_account(p_user_id, p_stays_admin => p_role = 'admin');
  v_detail jsonb := jsonb_build_object('by', viewer_id(), 'from', v_account.role, 'to', p_role);
begin
  if v_account.role = p_role then return v_account; end if;
  update users set role = p_role, updated_at = now() where id = p_user_id returning * into v_account;
  perform log_security_event('ROLE_CHANGED', p_user_id, null, p_ip, p_user_agent, v_detail);
  return v_account;
end $$;
comment on function set_user_role(uuid, user_role, inet, text) is
  'An admin may give an account another role, as long as one admin is left.';
grant execute on function set_user_role(uuid, user_role, inet, text) to polyphony_viewer;
