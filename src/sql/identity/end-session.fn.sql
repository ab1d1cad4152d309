-- Somebody signed in may end any live session of their own account.
create or replace function end_session(p_session_id uuid, p_ip inet, p_user_agent text)
returns user_sessions
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_account();
  v_session user_sessions;
begin
  update user_sessions set ended_at = now(), end_reason = 'ENDED_BY_OWNER'
    where id = p_session_id and user_id = v_viewer_id and ended_at is null and expires_at > now()
    returning * into v_session;
  if not found then perform fail('SESSION_NOT_FOUND', 'input.id'); end if;
  perform log_security_event('SESSION_ENDED', v_viewer_id, p_session_id, p_ip, p_user_agent);
  return v_session;
end $$;
comment on function end_session(uuid, inet, text) is
  'Somebody signed in may end any live session of their own account.';
grant execute on function end_session(uuid, inet, text) to polyphony_viewer;
