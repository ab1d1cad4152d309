-- Where a file lies in the store: its bucket, its owner, its project and its id, none of it chosen by a client.
create or replace function stored_file_path(p_bucket file_bucket, p_owner_id uuid, p_project_id uuid, p_id uuid) returns text
language sql stable as $$
  select concat_ws('/', p_bucket, p_owner_id, case when p_bucket = 'audio-files' then coalesce(p_project_id::text, 'unfiled') end, p_id)
$$;
comment on function stored_file_path(file_bucket, uuid, uuid, uuid) is
  'Where a file lies in the store: its bucket, its owner, its project and its id, none of it chosen by a client.';
grant execute on function stored_file_path(file_bucket, uuid, uuid, uuid) to polyphony_system;
