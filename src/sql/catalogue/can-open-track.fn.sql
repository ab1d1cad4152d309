-- Whether the viewer may open a track by its id: when it is public or unlisted, or their own, or they are an admin. Part of the statement that asks, so for rules that run as the owner alone.
create or replace function can_open_track(p_visibility track_visibility, p_owner_id uuid) returns boolean
language sql stable as $$
  select p_visibility <> 'PRIVATE' or p_owner_id = viewer_id() or is_admin()
$$;
comment on function can_open_track(track_visibility, uuid) is
  'Whether the viewer may open a track by its id: when it is public or unlisted, or their own, or they are an admin. Part of the statement that asks, so for rules that run as the owner alone.';
