-- The owner of a track or an admin may change it, only in the fields that are given; given as null, a field is emptied.
create or replace function update_track(p_track_id uuid, p_changes jsonb, p_expected_version int default null)
returns tracks language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_old tracks := editable_track(p_track_id, p_expected_version);
  v_new tracks;
  v_field text;
begin
  for v_field in select key from jsonb_each(p_changes) where key <> all (array['title', 'artist', 'album', 'durationMs',
    'isrc', 'genre', 'subgenre', 'mood', 'tempoBpm', 'musicalKey', 'releaseDate', 'releasePrecision', 'artworkUrl',
    'audioUrl', 'audioFileId', 'visibility'])
  loop perform fail('INVALID_INPUT', 'input.' || v_field); end loop;
  for v_field in select key from jsonb_each(p_changes)
    where key in ('title', 'artist', 'visibility') and value = 'null'
  loop perform fail('INVALID_INPUT', 'input.' || v_field); end loop;

  v_new := jsonb_populate_record(v_old, (
    select jsonb_object_agg(lower(regexp_replace(key, '([A-Z])', '_\1', 'g')), value) from jsonb_each(p_changes)));
  if v_new.audio_file_id is distinct from v_old.audio_file_id and v_new.audio_file_id is not null
  then perform own_file(v_new.audio_file_id, 'audio-files', 'input.audioFileId'); end if;
  if v_new is not distinct from v_old then return v_old; end if;

  update tracks set title = v_new.title, artist = v_new.artist, album = v_new.album, duration_ms = v_new.duration_ms,
      isrc = v_new.isrc, genre = v_new.genre, subgenre = v_new.subgenre, mood = v_new.mood, tempo_bpm = v_new.tempo_bpm,
      musical_key = v_new.musical_key, release_date = v_new.release_date, release_precision = v_new.release_precision,
      artwork_url = v_new.artwork_url, audio_url = v_new.audio_url, audio_file_id = v_new.audio_file_id, visibility = v_new.visibility,
      updated_at = now(), version = version + 1
    where id = p_track_id
    returning * into v_new;
  return v_new;
end $$;
comment on function update_track(uuid, jsonb, int) is
  'The owner of a track or an admin may change it, only in the fields that are given; given as null, a field is emptied.';
grant execute on function update_track(uuid, jsonb, int) to polyphony_viewer;
