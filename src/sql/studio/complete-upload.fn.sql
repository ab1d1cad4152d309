-- Whoever looked at an upload may say it is good and what it is found to be; from then on it is there.
create or replace function complete_upload(
  p_file_id uuid, p_claim timestamptz, p_media_type text, p_size_bytes bigint, p_sha256 text, p_duration_ms int default null,
  p_sample_rate int default null, p_channel_count int default null, p_codec text default null, p_width int default null, p_height int default null)
returns stored_files language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_file stored_files;
begin
  update stored_files set state = 'READY', media_type = p_media_type, size_bytes = p_size_bytes, sha256 = decode(p_sha256, 'hex'),
      duration_ms = p_duration_ms, sample_rate = p_sample_rate, channel_count = p_channel_count, codec = p_codec, width = p_width, height = p_height,
      completed_at = now(), checking_until = null
    where id = p_file_id and owner_id = require_viewer() and state = 'PENDING' and checking_until = p_claim
    returning * into v_file;
  if not found then perform fail('FILE_NOT_FOUND', 'input.fileId'); end if;
  if v_file.bucket = 'audio-files' then
    perform graphile_worker.add_job('studio/compute-waveform', json_build_object('fileId', p_file_id), max_attempts := 5);
  end if;
  return v_file;
end $$;
comment on function complete_upload(uuid, timestamptz, text, bigint, text, int, int, int, text, int, int) is
  'Whoever looked at an upload may say it is good and what it is found to be; from then on it is there.';
grant execute on function complete_upload(uuid, timestamptz, text, bigint, text, int, int, int, text, int, int) to polyphony_viewer;
