-- Anybody signed in may put a track into the catalogue; a client that names the id itself may send it again.
drop function if exists create_track(text, text, text, int, text, text, text, text, real, text, date, release_precision, text, text, track_visibility, uuid);
create or replace function create_track(
  p_title text, p_artist text, p_album text default null, p_duration_ms int default null, p_isrc text default null,
  p_genre text default null, p_subgenre text default null, p_mood text default null, p_tempo_bpm real default null,
  p_musical_key text default null, p_release_date date default null, p_release_precision release_precision default null,
  p_artwork_url text default null, p_audio_url text default null, p_visibility track_visibility default 'PUBLIC',
  p_id uuid default null, p_audio_file_id uuid default null)
returns tracks language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := viewer_id();
  v_track tracks;
begin
  if v_viewer_id is null then perform fail('SIGN_IN_REQUIRED'); end if;
  if p_audio_file_id is not null then perform own_file(p_audio_file_id, 'audio-files', 'input.audioFileId'); end if;

  insert into tracks (id, owner_id, title, artist, album, duration_ms, isrc, genre, subgenre, mood, tempo_bpm,
      musical_key, release_date, release_precision, artwork_url, audio_url, audio_file_id, visibility)
    values (coalesce(p_id, new_id()), v_viewer_id, p_title, p_artist, p_album, p_duration_ms, p_isrc, p_genre, p_subgenre,
      p_mood, p_tempo_bpm, p_musical_key, p_release_date, p_release_precision, p_artwork_url, p_audio_url,
      p_audio_file_id, coalesce(p_visibility, 'PUBLIC'))
    on conflict (id) do nothing
    returning * into v_track;
  if found then return v_track; end if;

  select * into v_track from tracks where id = p_id;
  -- Once edited, the row no longer tells what it was made from: the id's owner is then believed.
  if v_track.owner_id is distinct from v_viewer_id or v_track.version = 1 and (
    v_track.title, v_track.artist, v_track.album, v_track.duration_ms, v_track.isrc, v_track.genre, v_track.subgenre,
    v_track.mood, v_track.tempo_bpm, v_track.musical_key, v_track.release_date, v_track.release_precision,
    v_track.artwork_url, v_track.audio_url, v_track.audio_file_id, v_track.visibility
  ) is distinct from (
    p_title, p_artist, p_album, p_duration_ms, p_isrc, p_genre, p_subgenre, p_mood, p_tempo_bpm, p_musical_key,
    p_release_date, p_release_precision, p_artwork_url, p_audio_url, p_audio_file_id, coalesce(p_visibility, 'PUBLIC'))
  then perform fail('ID_TAKEN', 'input.id'); end if;
  return v_track;
end $$;
comment on function create_track(text, text, text, int, text, text, text, text, real, text, date, release_precision, text, text, track_visibility, uuid, uuid) is
  'Anybody signed in may put a track into the catalogue; a client that names the id itself may send it again.';
grant execute on function create_track(text, text, text, int, text, text, text, text, real, text, date, release_precision, text, text, track_visibility, uuid, uuid)
  to polyphony_viewer;
