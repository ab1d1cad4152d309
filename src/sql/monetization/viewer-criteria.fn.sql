-- The viewer knows what they need to earn by their posts, what they have of it, and whether nothing of theirs earns.
create or replace function viewer_criteria() returns table (name text, needed bigint, has bigint, is_demonetized boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select name, needed, has, exists (select from user_cheat_status s where s.user_id = c.user_id and s.is_demonetized)
    from creator_criteria(array[viewer_id()]) c
$$;
comment on function viewer_criteria() is 'The viewer knows what they need to earn by their posts, what they have of it, and whether nothing of theirs earns.';
grant execute on function viewer_criteria() to polyphony_viewer;
