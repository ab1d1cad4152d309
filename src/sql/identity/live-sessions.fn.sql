-- Which of these sessions still live: not ended, not expired, and of an account that is not disabled.
create or replace function live_sessions(p_ids uuid[]) returns setof uuid
language sql stable security definer set search_path = public, pg_temp
as $$
  select s.id
  from user_sessions s join users u on u.id = s.user_id
  where s.id = any (p_ids) and s.ended_at is null and s.expires_at > now() and u.disabled_at is null
$$;
comment on function live_sessions(uuid[]) is 'Which of these sessions still live: not ended, not expired, and of an account that is not disabled.';
grant execute on function live_sessions(uuid[]) to polyphony_system;
