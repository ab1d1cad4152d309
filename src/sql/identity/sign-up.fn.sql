-- Anybody may open an account with an e-mail address and a handle nobody has, and is signed in with it.
create or replace function sign_up(
  p_email text, p_password_hash text, p_handle text, p_display_name text,
  p_token_hash bytea, p_token_days int, p_ip inet, p_user_agent text
) returns session_grant
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_user_id uuid := new_id();
  v_grant session_grant;
begin
  insert into users (id, email, password_hash) values (v_user_id, p_email, p_password_hash)
    on conflict (lower(email)) do nothing;
  if not found then perform fail('EMAIL_TAKEN', 'input.email'); end if;
  perform claim_handle(v_user_id, p_handle);
  insert into profiles (user_id, handle, display_name) values (v_user_id, p_handle, coalesce(p_display_name, p_handle));
  v_grant := start_session(v_user_id, p_token_hash, p_token_days, p_ip, p_user_agent);
  perform log_security_event('SIGNED_UP', v_user_id, v_grant.session_id, p_ip, p_user_agent);
  return v_grant;
end $$;
comment on function sign_up(text, text, text, text, bytea, int, inet, text) is
  'Anybody may open an account with an e-mail address and a handle nobody has, and is signed in with it.';
grant execute on function sign_up(text, text, text, text, bytea, int, inet, text) to polyphony_system;
