-- Whoever may edit a project has it rendered with its effects into a file; the same version in the same format is rendered once.
create or replace function export_project(p_project_id uuid, p_format audio_format) returns audio_exports
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_file_id uuid := transformable_audio(v_viewer_id, p_project_id, null);
  v_export audio_exports;
begin
  -- Two who ask at once wait for each other here.
  perform from projects where id = p_project_id for no key update;
  select e.* into v_export from audio_exports e join projects p on p.id = e.project_id and p.version = e.version
    left join stored_files f on f.id = e.file_id and f.state = 'READY'
    where e.project_id = p_project_id and e.format = p_format and (e.state in ('PENDING', 'PROCESSING') or f.id is not null)
    order by e.id desc limit 1;
  if found then return v_export; end if;
  insert into audio_exports (id, project_id, requested_by, input_file_id, version, effects, format)
    select new_id(), id, v_viewer_id, v_file_id, version, effects, p_format from projects where id = p_project_id returning * into v_export;
  perform graphile_worker.add_job('studio/export-project', json_build_object('exportId', v_export.id), job_key => 'export:' || v_export.id);
  perform tell_of_export(v_export);
  return v_export;
end $$;
comment on function export_project(uuid, audio_format) is
  'Whoever may edit a project has it rendered with its effects into a file; the same version in the same format is rendered once.';
grant execute on function export_project(uuid, audio_format) to polyphony_viewer;
