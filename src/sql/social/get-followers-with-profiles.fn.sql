-- Who follows a person before a place, the newest follow first, as far as the viewer may see it.
create or replace function get_followers_with_profiles(p_user_id uuid, p_before timestamptz, p_before_id uuid, p_limit int)
returns table (user_id uuid, handle text, display_name text, avatar_url text, since timestamptz)
language plpgsql stable security definer rows 20 set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_hidden uuid[] := array(select hidden_people());
begin
  if not can_view_profile(viewer_id(), p_user_id) then return; end if;
  return query
    select p.user_id, p.handle, p.display_name, p.avatar_url, f.created_at
      from followers f join profiles p on p.user_id = f.follower_id and not p.is_hidden
      where f.followee_id = p_user_id and f.follower_id <> all (v_hidden)
        and (f.created_at, f.follower_id) < (coalesce(p_before, 'infinity'), coalesce(p_before_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
      order by f.created_at desc, f.follower_id desc limit p_limit;
end $$;
comment on function get_followers_with_profiles(uuid, timestamptz, uuid, int) is
  'Who follows a person before a place, the newest follow first, as far as the viewer may see it.';
grant execute on function get_followers_with_profiles(uuid, timestamptz, uuid, int) to polyphony_viewer;
