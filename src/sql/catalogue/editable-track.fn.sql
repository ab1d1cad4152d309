-- The owner of a track or an admin may change it; to everybody else it is not there.
create or replace function editable_track(p_track_id uuid, p_expected_version int) returns tracks
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := viewer_id();
  v_track tracks;
begin
  if v_viewer_id is null then perform fail('SIGN_IN_REQUIRED'); end if;
  select * into v_track from tracks where id = p_track_id for update;
  if not found or (v_track.owner_id <> v_viewer_id and not is_admin()) then perform fail('TRACK_NOT_FOUND'); end if;
  if v_track.version <> p_expected_version then perform fail('VERSION_CONFLICT'); end if;
  return v_track;
end $$;
comment on function editable_track(uuid, int) is
  'The owner of a track or an admin may change it; to everybody else it is not there.';
