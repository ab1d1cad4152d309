-- Whom a person follows and is followed by before a place, whom they followed last first, as far as the viewer may see it.
create or replace function get_mutuals_with_profiles(p_user_id uuid, p_before timestamptz, p_before_id uuid, p_limit int)
returns table (user_id uuid, handle text, display_name text, avatar_url text, since timestamptz)
language plpgsql stable security definer rows 20 set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_hidden uuid[] := array(select hidden_people());
begin
  if not can_view_profile(viewer_id(), p_user_id) then return; end if;
  return query
    select p.user_id, p.handle, p.display_name, p.avatar_url, f.created_at
      from followers f join profiles p on p.user_id = f.followee_id and not p.is_hidden
      where f.follower_id = p_user_id and f.followee_id <> all (v_hidden)
        and (f.created_at, f.followee_id) < (coalesce(p_before, 'infinity'), coalesce(p_before_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
        and exists (select from followers b where b.follower_id = f.followee_id and b.followee_id = p_user_id)
      order by f.created_at desc, f.followee_id desc limit p_limit;
end $$;
comment on function get_mutuals_with_profiles(uuid, timestamptz, uuid, int) is
  'Whom a person follows and is followed by before a place, whom they followed last first, as far as the viewer may see it.';
grant execute on function get_mutuals_with_profiles(uuid, timestamptz, uuid, int) to polyphony_viewer;
