-- An export has become a file of its project's owner, or has failed for a reason; once it has ended it stays as it is.
create or replace function finish_export(p_id uuid, p_name text default null, p_media_type text default null, p_size bigint default null, p_sha256 bytea default null, p_error_reason text default null)
returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_export audio_exports;
  v_owner_id uuid;
begin
  select * into v_export from audio_exports where id = p_id and state = 'PROCESSING' for no key update;
  if not found then return; end if;
  if p_error_reason is null then
    select owner_id into v_owner_id from projects where id = v_export.project_id;
    perform register_output_file(p_id, v_owner_id, 'audio-files', stored_file_path('audio-files', v_owner_id, v_export.project_id, p_id),
      p_name, p_media_type, p_size, p_sha256, v_export.project_id);
  end if;
  update audio_exports
    set state = case when p_error_reason is null then 'COMPLETED' else 'FAILED' end::background_state, error_reason = p_error_reason,
      file_id = case when p_error_reason is null then p_id end, progress = case when p_error_reason is null then 100 else progress end, finished_at = now()
    where id = p_id returning * into v_export;
  perform tell_of_export(v_export);
end $$;
comment on function finish_export(uuid, text, text, bigint, bytea, text) is
  'An export has become a file of its project''s owner, or has failed for a reason; once it has ended it stays as it is.';
grant execute on function finish_export(uuid, text, text, bigint, bytea, text) to polyphony_system;
