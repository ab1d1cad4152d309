-- How many posts of a person are there for the viewer: can_see_post is asked for each audience, taken down or not, and the rest is counted.
create or replace function count_visible_posts(p_author_id uuid)
returns int
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := viewer_id();
  v_seen post_audience[] := array(
    select a from unnest(enum_range(null::post_audience)) a where can_see_post(v_viewer_id, p_author_id, a, null, null));
  v_seen_removed post_audience[] := array(
    select a from unnest(enum_range(null::post_audience)) a where can_see_post(v_viewer_id, p_author_id, a, null, now()));
begin
  return (select count(*) from posts where author_id = p_author_id and deleted_at is null
    and audience = any (case when removed_at is null then v_seen else v_seen_removed end));
end
$$;
comment on function count_visible_posts(uuid) is
  'How many posts of a person are there for the viewer: can_see_post is asked for each audience, taken down or not, and the rest is counted.';
grant execute on function count_visible_posts(uuid) to polyphony_viewer;
