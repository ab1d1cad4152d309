-- Whoever may edit a project, or owns a track, may have its audio made into something else, once that has arrived.
create or replace function transformable_audio(p_user_id uuid, p_project_id uuid, p_track_id uuid) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_file_id uuid;
begin
  if p_project_id is not null then
    if not can_see_project(p_user_id, p_project_id) then perform fail('PROJECT_NOT_FOUND'); end if;
    if not can_edit_project(p_user_id, p_project_id) then perform fail('NOT_PROJECT_EDITOR'); end if;
    select audio_file_id into v_file_id from projects where id = p_project_id;
  else
    -- Whether somebody else's can be opened makes no difference: what can is not theirs to change.
    select audio_file_id into v_file_id from tracks where id = p_track_id and owner_id = p_user_id;
    if not found then perform fail('TRACK_NOT_FOUND'); end if;
  end if;
  select id into v_file_id from stored_files where id = v_file_id and bucket = 'audio-files' and state = 'READY' for key share;
  if v_file_id is null then perform fail('NO_AUDIO'); end if;
  return v_file_id;
end $$;
comment on function transformable_audio(uuid, uuid, uuid) is
  'Whoever may edit a project, or owns a track, may have its audio made into something else, once that has arrived.';
