-- What happened to an account is kept for its owner and the admins, and never a secret with it.
create or replace function log_security_event(
  p_kind text, p_user_id uuid, p_session_id uuid, p_ip inet, p_user_agent text, p_detail jsonb default '{}'
) returns void
language sql volatile as $$
  insert into security_events (id, kind, user_id, session_id, ip, user_agent, detail)
    values (new_id(), p_kind, p_user_id, p_session_id, p_ip, p_user_agent, p_detail)
$$;
comment on function log_security_event(text, uuid, uuid, inet, text, jsonb) is
  'What happened to an account is kept for its owner and the admins, and never a secret with it.';
