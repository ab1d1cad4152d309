-- An account whose password was verified is signed in unless it is disabled; either way a trace is left.
create or replace function sign_in(
  p_user_id uuid, p_verified_hash text, p_new_hash text,
  p_token_hash bytea, p_token_days int, p_ip inet, p_user_agent text
) returns setof session_grant
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_grant session_grant;
begin
  -- The hash that was verified must still be the account's, and stay so until the session is there for a change of
  -- password to end.
  perform from users where id = p_user_id and password_hash = p_verified_hash and disabled_at is null
    and (deletion_due_at is null or deletion_due_at > now()) for no key update;
  if not found then
    perform log_security_event('SIGN_IN_REFUSED', p_user_id, null, p_ip, p_user_agent);
    return;
  end if;
  if p_new_hash is not null then update users set password_hash = p_new_hash where id = p_user_id; end if;
  v_grant := start_session(p_user_id, p_token_hash, p_token_days, p_ip, p_user_agent);
  perform log_security_event('SIGNED_IN', p_user_id, v_grant.session_id, p_ip, p_user_agent);
  return next v_grant;
end $$;
comment on function sign_in(uuid, text, text, bytea, int, inet, text) is
  'An account whose password was verified is signed in unless it is disabled; either way a trace is left.';
grant execute on function sign_in(uuid, text, text, bytea, int, inet, text) to polyphony_system;
