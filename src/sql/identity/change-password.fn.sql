-- Somebody who showed their password may change it, which ends their other sessions; a refusal leaves a trace.
create or replace function change_password(p_verified_hash text, p_new_hash text, p_ip inet, p_user_agent text)
returns table (is_changed boolean, count int)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_account();
  v_this uuid := current_session_id();
begin
  update users set password_hash = p_new_hash, updated_at = now()
    where id = v_viewer_id and password_hash = p_verified_hash;
  is_changed := found;
  count := 0;
  if is_changed then count := end_sessions(v_viewer_id, 'PASSWORD_CHANGED', p_except => v_this); end if;
  perform log_security_event(case when is_changed then 'PASSWORD_CHANGED' else 'PASSWORD_CHANGE_REFUSED' end,
    v_viewer_id, v_this, p_ip, p_user_agent);
  return next;
end $$;
comment on function change_password(text, text, inet, text) is
  'Somebody who showed their password may change it, which ends their other sessions; a refusal leaves a trace.';
grant execute on function change_password(text, text, inet, text) to polyphony_viewer;
