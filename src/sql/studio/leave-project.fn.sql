-- Whoever works on a project of another's may leave it.
create or replace function leave_project(p_project_id uuid) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_project projects := locked_project(p_project_id);
begin
  if v_project.owner_id = viewer_id() then perform fail('OWN_PROJECT', 'input.projectId'); end if;
  if not is_in_project(viewer_id(), p_project_id) then perform fail('PROJECT_NOT_FOUND', 'input.projectId'); end if;
  perform end_collaboration(p_project_id, viewer_id(), viewer_id());
  return p_project_id;
end
$$;
comment on function leave_project(uuid) is
  'Whoever works on a project of another''s may leave it.';
grant execute on function leave_project(uuid) to polyphony_viewer;
