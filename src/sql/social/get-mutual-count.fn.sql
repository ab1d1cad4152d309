-- How many a person follows and is followed by, as far as the viewer may see it.
create or replace function get_mutual_count(p_user_id uuid) returns int
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v_hidden uuid[] := array(select hidden_people());
begin
  if not can_view_profile(viewer_id(), p_user_id) then return 0; end if;
  return (
    select count(*) from followers f
      join followers b on b.follower_id = f.followee_id and b.followee_id = f.follower_id
      join profiles p on p.user_id = f.followee_id and not p.is_hidden
      where f.follower_id = p_user_id and f.followee_id <> all (v_hidden));
end $$;
comment on function get_mutual_count(uuid) is
  'How many a person follows and is followed by, as far as the viewer may see it.';
grant execute on function get_mutual_count(uuid) to polyphony_viewer;
