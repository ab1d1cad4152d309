-- A refresh token is spent for its successor, and the session lives on from now.
create or replace function rotate_refresh_token(
  p_token refresh_tokens, p_successor_hash bytea, p_sealed_successor text, p_token_days int
) returns session_refresh
language plpgsql volatile as $$
declare
  v_answer session_refresh;
begin
  v_answer.outcome := 'ROTATED';
  v_answer.sealed_successor := p_sealed_successor;
  v_answer.expires_at := now() + make_interval(days => p_token_days);
  -- clock_timestamp: the grace counts from now, however long this waited for its turn.
  update refresh_tokens set spent_at = clock_timestamp(), sealed_successor = p_sealed_successor
    where token_hash = p_token.token_hash;
  insert into refresh_tokens (token_hash, session_id, expires_at)
    values (p_successor_hash, p_token.session_id, v_answer.expires_at);
  update user_sessions set last_used_at = now(), expires_at = v_answer.expires_at where id = p_token.session_id;
  return v_answer;
end $$;
comment on function rotate_refresh_token(refresh_tokens, bytea, text, int) is
  'A refresh token is spent for its successor, and the session lives on from now.';
