-- An account gets a new session with its first refresh token.
create or replace function start_session(
  p_user_id uuid, p_token_hash bytea, p_token_days int, p_ip inet, p_user_agent text
) returns session_grant
language plpgsql volatile as $$
declare
  v_grant session_grant;
begin
  insert into user_sessions (id, user_id, user_agent, ip, expires_at)
    values (new_id(), p_user_id, p_user_agent, p_ip, now() + make_interval(days => p_token_days))
    returning user_id, id, (select role from users where id = p_user_id), expires_at,
      (select subscription_tier from users where id = p_user_id) into v_grant;
  insert into refresh_tokens (token_hash, session_id, expires_at)
    values (p_token_hash, v_grant.session_id, v_grant.expires_at);
  return v_grant;
end $$;
comment on function start_session(uuid, bytea, int, inet, text) is
  'An account gets a new session with its first refresh token.';
