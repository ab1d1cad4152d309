-- A track plays an uploaded file.
create or replace function set_track_audio_file(p_track_id uuid, p_file_id uuid) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update tracks set audio_file_id = p_file_id, updated_at = now(), version = version + 1
    where id = p_track_id and audio_file_id is distinct from p_file_id
$$;
comment on function set_track_audio_file(uuid, uuid) is
  'A track plays an uploaded file.';
