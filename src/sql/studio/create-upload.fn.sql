-- Anybody signed in may announce a file of a known type and size for a purpose, for a project if they may change it, as often in an hour as their tier allows.
create or replace function create_upload(p_bucket file_bucket, p_name text, p_media_type text, p_size_bytes bigint, p_sha256 text default null, p_project_id uuid default null)
returns stored_files
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_id uuid := new_id();
  v_file stored_files;
begin
  if p_bucket = 'data-exports' then perform fail('INVALID_INPUT', 'input.purpose'); end if;
  if p_media_type <> all (taken_media_types(p_bucket)) then perform fail('MEDIA_TYPE_REFUSED', 'input.mediaType'); end if;
  if p_size_bytes <= 0 then perform fail('FILE_EMPTY', 'input.sizeBytes'); end if;
  if p_size_bytes > (case p_bucket when 'audio-files' then 2147483648 else 20971520 end) then perform fail('FILE_TOO_LARGE', 'input.sizeBytes'); end if;
  if p_project_id is not null then
    if p_bucket <> 'audio-files' then perform fail('INVALID_INPUT', 'input.projectId'); end if;
    if not can_see_project(v_viewer_id, p_project_id) then perform fail('PROJECT_NOT_FOUND', 'input.projectId'); end if;
    if not can_edit_project(v_viewer_id, p_project_id) then perform fail('NOT_PROJECT_EDITOR', 'input.projectId'); end if;
  end if;
  perform take_usage(v_viewer_id, 'UPLOAD');

  insert into stored_files (id, owner_id, bucket, path, name, media_type, size_bytes, sha256, project_id, upload_expires_at)
    values (v_id, v_viewer_id, p_bucket, stored_file_path(p_bucket, v_viewer_id, p_project_id, v_id), p_name, p_media_type, p_size_bytes,
      decode(p_sha256, 'hex'), p_project_id, now() + interval '1 hour')
    returning * into v_file;
  return v_file;
end $$;
comment on function create_upload(file_bucket, text, text, bigint, text, uuid) is
  'Anybody signed in may announce a file of a known type and size for a purpose, for a project if they may change it, as often in an hour as their tier allows.';
grant execute on function create_upload(file_bucket, text, text, bigint, text, uuid) to polyphony_viewer;
