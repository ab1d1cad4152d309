-- People may delete files of their own, unless a track, a project, a profile or work under way is made of them.
create or replace function delete_file(p_file_id uuid) returns stored_files
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_file stored_files;
begin
  select * into v_file from stored_files where id = p_file_id and owner_id = require_viewer() and state <> 'DELETED' for update;
  if not found then perform fail('FILE_NOT_FOUND', 'input.fileId'); end if;
  if v_file.checking_until > now() then perform fail('FILE_BEING_CHECKED', 'input.fileId'); end if;
  if exists (select from tracks where audio_file_id = p_file_id) or exists (select from profiles where avatar_file_id = p_file_id)
    or exists (select from projects where audio_file_id = p_file_id and deleted_at is null)
    or exists (select from project_versions v join projects p on p.id = v.project_id where v.audio_file_id = p_file_id and p.deleted_at is null)
    or exists (select from ai_transformations where input_file_id = p_file_id and state in ('PENDING', 'PROCESSING'))
    or exists (select from audio_exports where input_file_id = p_file_id and state in ('PENDING', 'PROCESSING'))
  then perform fail('FILE_IN_USE', 'input.fileId'); end if;
  update stored_files set state = 'DELETED', deleted_at = now() where id = p_file_id returning * into v_file;
  return v_file;
end $$;
comment on function delete_file(uuid) is
  'People may delete files of their own, unless a track, a project, a profile or work under way is made of them.';
grant execute on function delete_file(uuid) to polyphony_viewer;
