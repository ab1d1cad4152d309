-- What decoding a file found is kept: its waveform, and how long it really is; a file that is gone meanwhile has none.
create or replace function keep_waveform(
  p_file_id uuid, p_peaks_per_second int, p_peaks bytea, p_duration_ms int, p_sample_rate int, p_channel_count int)
returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update stored_files set duration_ms = p_duration_ms, sample_rate = p_sample_rate, channel_count = p_channel_count
    where id = p_file_id and state = 'READY';
  if not found then return; end if;
  insert into file_waveforms (file_id, peaks_per_second, peaks) values (p_file_id, p_peaks_per_second, p_peaks)
  on conflict (file_id) do update set peaks_per_second = excluded.peaks_per_second, peaks = excluded.peaks, computed_at = now();
end
$$;
comment on function keep_waveform(uuid, int, bytea, int, int, int) is
  'What decoding a file found is kept: its waveform, and how long it really is; a file that is gone meanwhile has none.';
grant execute on function keep_waveform(uuid, int, bytea, int, int, int) to polyphony_system;
