-- Whoever uploaded an audio file, and who may change a project it is or was in, may put it into a project.
create or replace function can_use_audio(p_user_id uuid, p_file_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from stored_files f
    where f.id = p_file_id and f.state = 'READY' and f.bucket = 'audio-files'
      and (f.owner_id = p_user_id
        or can_edit_project(p_user_id, f.project_id)
        or exists (select from projects p where p.audio_file_id = f.id and can_edit_project(p_user_id, p.id))
        or exists (select from project_versions v where v.audio_file_id = f.id and can_edit_project(p_user_id, v.project_id))))
$$;
comment on function can_use_audio(uuid, uuid) is
  'Whoever uploaded an audio file, and who may change a project it is or was in, may put it into a project.';
