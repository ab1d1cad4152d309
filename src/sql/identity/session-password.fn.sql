-- The password hash of the account of a live session.
create or replace function session_password(p_session_id uuid)
returns table (password_hash text)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.password_hash
  from user_sessions s join users u on u.id = s.user_id
  where s.id in (select live_sessions(array[p_session_id]))
$$;
comment on function session_password(uuid) is
  'The password hash of the account of a live session.';
grant execute on function session_password(uuid) to polyphony_system;
