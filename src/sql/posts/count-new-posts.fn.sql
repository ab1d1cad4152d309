-- How many posts of the viewer's home feed stand before a place, as far as 50.
create or replace function count_new_posts(p_after uuid) returns int
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int from home_feed(null, 50) where entry_id > p_after
$$;
comment on function count_new_posts(uuid) is 'How many posts of the viewer''s home feed stand before a place, as far as 50.';
grant execute on function count_new_posts(uuid) to polyphony_viewer;
