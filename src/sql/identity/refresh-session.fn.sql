-- A refresh token is spent once for a successor; repeated within the grace it gives the same one, later it ends its session.
create or replace function refresh_session(
  p_token_hash bytea, p_successor_hash bytea, p_sealed_successor text,
  p_token_days int, p_grace_seconds int, p_ip inet, p_user_agent text
) returns session_refresh
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_session user_sessions;
  v_token refresh_tokens;
  v_answer session_refresh;
begin
  -- The session's row is the lock: tabs that refresh at once go one after the other.
  select s.* into v_session from user_sessions s
    where s.id = (select t.session_id from refresh_tokens t where t.token_hash = p_token_hash) for update;
  select * into v_token from refresh_tokens where token_hash = p_token_hash and expires_at > now();
  if v_token is null or not exists (select from live_sessions(array[v_session.id])) then
    v_answer.outcome := 'INVALID';
    return v_answer;
  end if;

  if v_token.spent_at is null then
    v_answer := rotate_refresh_token(v_token, p_successor_hash, p_sealed_successor, p_token_days);
  elsif v_token.spent_at > now() - make_interval(secs => p_grace_seconds) then
    v_answer.outcome := 'REPEATED';
    v_answer.sealed_successor := v_token.sealed_successor;
    v_answer.expires_at := v_session.expires_at;
  else
    -- Two hold the same token, and which of them is the thief cannot be known (RFC 9700 section 4.14.2).
    perform end_sessions(v_session.user_id, 'TOKEN_REUSED', p_only => v_session.id);
    perform log_security_event('TOKEN_REUSED', v_session.user_id, v_session.id, p_ip, p_user_agent);
    v_answer.outcome := 'REUSED';
  end if;
  v_answer.user_id := v_session.user_id;
  v_answer.session_id := v_session.id;
  select u.role, u.subscription_tier into v_answer.role, v_answer.tier from users u where u.id = v_session.user_id;
  return v_answer;
end $$;
comment on function refresh_session(bytea, bytea, text, int, int, inet, text) is
  'A refresh token is spent once for a successor; repeated within the grace it gives the same one, later it ends its session.';
grant execute on function refresh_session(bytea, bytea, text, int, int, inet, text) to polyphony_system;
