-- The owner of a track or an admin may take it out of the catalogue, with its plays.
create or replace function delete_track(p_track_id uuid, p_expected_version int default null)
returns tracks language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_track tracks := editable_track(p_track_id, p_expected_version);
begin
  delete from tracks where id = p_track_id;
  return v_track;
end $$;
comment on function delete_track(uuid, int) is
  'The owner of a track or an admin may take it out of the catalogue, with its plays.';
grant execute on function delete_track(uuid, int) to polyphony_viewer;
