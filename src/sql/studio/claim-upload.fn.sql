-- Whose upload it is may have what arrived looked at, by one at a time; what was found before is answered again.
create or replace function claim_upload(p_file_id uuid) returns stored_files
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_file stored_files;
begin
  select * into v_file from stored_files where id = p_file_id and owner_id = require_viewer() and state <> 'DELETED' for update;
  if not found then perform fail('FILE_NOT_FOUND', 'input.fileId'); end if;
  if v_file.state = 'REFUSED' then perform fail(v_file.refusal, 'input.fileId'); end if;
  if v_file.state = 'READY' then return v_file; end if;
  if v_file.checking_until > now() then perform fail('FILE_BEING_CHECKED', 'input.fileId'); end if;
  if v_file.upload_expires_at < now() - interval '1 hour' then perform fail('UPLOAD_EXPIRED', 'input.fileId'); end if;
  -- In milliseconds, as whoever claims it will name it.
  update stored_files set checking_until = date_trunc('milliseconds', clock_timestamp() + interval '10 minutes') where id = p_file_id returning * into v_file;
  return v_file;
end $$;
comment on function claim_upload(uuid) is
  'Whose upload it is may have what arrived looked at, by one at a time; what was found before is answered again.';
grant execute on function claim_upload(uuid) to polyphony_viewer;
