-- How many a person follows, as far as the viewer may see it.
create or replace function get_following_count(p_user_id uuid) returns int
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not can_view_profile(viewer_id(), p_user_id) then return 0; end if;
  -- Few are not there for the viewer; the others need not be counted again.
  return (select p.following_count from profiles p where p.user_id = p_user_id) - (
    select count(*) from (select hidden_people() union select user_id from profiles where is_hidden) as h (id)
      join followers f on f.followee_id = h.id and f.follower_id = p_user_id);
end $$;
comment on function get_following_count(uuid) is
  'How many a person follows, as far as the viewer may see it.';
grant execute on function get_following_count(uuid) to polyphony_viewer;
