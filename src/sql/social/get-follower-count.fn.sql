-- How many follow a person, as far as the viewer may see it.
create or replace function get_follower_count(p_user_id uuid) returns int
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not can_view_profile(viewer_id(), p_user_id) then return 0; end if;
  -- Few are not there for the viewer; the others need not be counted again.
  return (select p.follower_count from profiles p where p.user_id = p_user_id) - (
    select count(*) from (select hidden_people() union select user_id from profiles where is_hidden) as h (id)
      join followers f on f.follower_id = h.id and f.followee_id = p_user_id);
end $$;
comment on function get_follower_count(uuid) is
  'How many follow a person, as far as the viewer may see it.';
grant execute on function get_follower_count(uuid) to polyphony_viewer;
