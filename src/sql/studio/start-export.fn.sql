-- A worker begins an export, or begins it again after one that died; of an ended one there is nothing to do.
create or replace function start_export(p_id uuid)
returns table (owner_id uuid, project_id uuid, title text, format audio_format, effects jsonb, input_path text, output_path text)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_export audio_exports;
begin
  update audio_exports set state = 'PROCESSING' where id = p_id and state = 'PENDING' returning * into v_export;
  if found then perform tell_of_export(v_export); end if;
  return query
    select p.owner_id, e.project_id, p.title, e.format, e.effects, f.path, stored_file_path('audio-files', p.owner_id, e.project_id, e.id)
      from audio_exports e join projects p on p.id = e.project_id
      left join stored_files f on f.id = e.input_file_id and f.state = 'READY'
      where e.id = p_id and e.state = 'PROCESSING';
end $$;
comment on function start_export(uuid) is
  'A worker begins an export, or begins it again after one that died; of an ended one there is nothing to do.';
grant execute on function start_export(uuid) to polyphony_system;
