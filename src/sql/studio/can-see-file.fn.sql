-- A file is there for its owner, and for who sees the track or project it is the audio of or works on a project it belongs to; pictures are for everybody.
create or replace function can_see_file(p_user_id uuid, p_file_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from stored_files f where f.id = p_file_id and (
      f.owner_id = p_user_id
      or f.state = 'READY' and (
        f.bucket in ('user-avatars', 'public-assets')
        or exists (select from tracks t where t.audio_file_id = f.id and (t.visibility <> 'PRIVATE' or t.owner_id = p_user_id))
        or exists (select from projects p where p.audio_file_id = f.id and can_see_project(p_user_id, p.id))
        or exists (select from projects p where p.id = f.project_id and p.deleted_at is null and (p.owner_id = p_user_id
          or exists (select from project_collaborators c where c.project_id = p.id and c.user_id = p_user_id and c.accepted_at is not null)))
        or exists (select from project_versions v join projects p on p.id = v.project_id where v.audio_file_id = f.id and p.deleted_at is null
          and (p.owner_id = p_user_id
            or exists (select from project_collaborators c where c.project_id = p.id and c.user_id = p_user_id and c.accepted_at is not null))))))
$$;
comment on function can_see_file(uuid, uuid) is
  'A file is there for its owner, and for who sees the track or project it is the audio of or works on a project it belongs to; pictures are for everybody.';
grant execute on function can_see_file(uuid, uuid) to polyphony_viewer, polyphony_system;
