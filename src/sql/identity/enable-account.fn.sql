-- An admin may enable a disabled account again; it signs in anew and others see its profile again.
create or replace function enable_account(p_user_id uuid, p_ip inet, p_user_agent text)
returns users
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_account users := administered_account(p_user_id, p_stays_admin => true);
begin
  if v_account.disabled_at is null then return v_account; end if;
  update users set disabled_at = null, updated_at = now() where id = p_user_id returning * into v_account;
  update profiles set is_hidden = v_account.deletion_due_at is not null where user_id = p_user_id;
  perform log_security_event('ACCOUNT_ENABLED', p_user_id, null, p_ip, p_user_agent, jsonb_build_object('by', viewer_id()));
  return v_account;
end $$;
comment on function enable_account(uuid, inet, text) is
  'An admin may enable a disabled account again; it signs in anew and others see its profile again.';
grant execute on function enable_account(uuid, inet, text) to polyphony_viewer;
