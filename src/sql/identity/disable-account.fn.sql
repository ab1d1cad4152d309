-- An admin may disable an account: its sessions end at once and others no longer see its profile.
create or replace function disable_account(p_user_id uuid, p_ip inet, p_user_agent text)
returns users
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_account users := administered_account(p_user_id, p_stays_admin => false);
begin
  if v_account.disabled_at is not null then return v_account; end if;
  update users set disabled_at = now(), updated_at = now() where id = p_user_id returning * into v_account;
  update profiles set is_hidden = true where user_id = p_user_id;
  perform end_sessions(p_user_id, 'ACCOUNT_DISABLED');
  perform log_security_event('ACCOUNT_DISABLED', p_user_id, null, p_ip, p_user_agent, jsonb_build_object('by', viewer_id()));
  return v_account;
end $$;
comment on function disable_account(uuid, inet, text) is
  'An admin may disable an account: its sessions end at once and others no longer see its profile.';
grant execute on function disable_account(uuid, inet, text) to polyphony_viewer;
