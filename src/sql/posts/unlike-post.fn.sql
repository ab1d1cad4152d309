-- Whoever likes a post may cease to, also when they no longer see it.
create or replace function unlike_post(p_post_id uuid)
returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  select increment_post_likes(p_post_id, false)
$$;
comment on function unlike_post(uuid) is
  'Whoever likes a post may cease to, also when they no longer see it.';
grant execute on function unlike_post(uuid) to polyphony_viewer;
