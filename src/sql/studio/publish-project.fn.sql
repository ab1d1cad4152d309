-- The owner of a project may publish its audio as a track, anew whenever it has changed, and the project is public with it.
create or replace function publish_project(p_project_id uuid, p_artist text default null, p_genre text default null, p_visibility track_visibility default 'PUBLIC') returns projects
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_project projects := owned_project(p_project_id);
  v_duration int;
  v_track tracks;
begin
  if v_project.audio_file_id is null then perform fail('PROJECT_WITHOUT_AUDIO'); end if;
  select nullif(duration_ms, 0) into v_duration from stored_files where id = v_project.audio_file_id;
  select * into v_track from tracks where id = v_project.track_id and owner_id = v_project.owner_id;
  if found then
    v_track := update_track(v_track.id, jsonb_build_object('title', v_project.title, 'durationMs', v_duration, 'visibility', p_visibility)
      || jsonb_strip_nulls(jsonb_build_object('artist', p_artist, 'genre', p_genre)));
  else
    v_track := create_track(p_title => v_project.title, p_duration_ms => v_duration, p_genre => p_genre, p_visibility => p_visibility,
      p_artist => coalesce(p_artist, (select display_name from profiles where user_id = v_project.owner_id)));
  end if;
  perform set_track_audio_file(v_track.id, v_project.audio_file_id);
  return show_project(v_project, true, v_track.id);
end
$$;
comment on function publish_project(uuid, text, text, track_visibility) is
  'The owner of a project may publish its audio as a track, anew whenever it has changed, and the project is public with it.';
grant execute on function publish_project(uuid, text, text, track_visibility) to polyphony_viewer;
