-- The server may register a file it made and has put into the store, ready at once; told again, it changes nothing.
create or replace function register_output_file(
  p_id uuid, p_owner_id uuid, p_bucket file_bucket, p_path text, p_name text, p_media_type text, p_size bigint, p_sha256 bytea,
  p_project_id uuid default null)
returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  insert into stored_files (id, owner_id, bucket, path, name, media_type, size_bytes, sha256, state, project_id, completed_at)
    values (p_id, p_owner_id, p_bucket, p_path, p_name, p_media_type, p_size, p_sha256, 'READY', p_project_id, now())
    on conflict (id) do nothing;
end $$;
comment on function register_output_file(uuid, uuid, file_bucket, text, text, text, bigint, bytea, uuid) is
  'The server may register a file it made and has put into the store, ready at once; told again, it changes nothing.';
grant execute on function register_output_file(uuid, uuid, file_bucket, text, text, text, bigint, bytea, uuid) to polyphony_system;
