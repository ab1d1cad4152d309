-- Where an audio file lies that is there and has no waveform yet.
create or replace function waveform_source(p_file_id uuid) returns table (path text)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.path from stored_files f
  where f.id = p_file_id and f.state = 'READY' and f.media_type like 'audio/%'
    and not exists (select from file_waveforms w where w.file_id = f.id)
$$;
comment on function waveform_source(uuid) is 'Where an audio file lies that is there and has no waveform yet.';
grant execute on function waveform_source(uuid) to polyphony_system;
