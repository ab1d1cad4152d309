-- A ready file of the viewer's own that was uploaded for this purpose, or a refusal naming the field.
create or replace function own_file(p_file_id uuid, p_bucket file_bucket, p_field text) returns stored_files
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_file stored_files;
begin
  -- Kept until whatever is made of it stands: who deletes it at the same time finds it in use.
  select * into v_file from stored_files where id = p_file_id and owner_id = require_viewer() and state <> 'DELETED' for share;
  if not found then perform fail('FILE_NOT_FOUND', p_field); end if;
  if v_file.state <> 'READY' or v_file.bucket <> p_bucket then perform fail('FILE_UNUSABLE', p_field); end if;
  return v_file;
end $$;
comment on function own_file(uuid, file_bucket, text) is
  'A ready file of the viewer''s own that was uploaded for this purpose, or a refusal naming the field.';
