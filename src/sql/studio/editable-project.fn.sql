-- A project the viewer owns or edits, held so that it changes for nobody else meanwhile.
create or replace function editable_project(p_project_id uuid) returns projects
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_project projects := locked_project(p_project_id);
begin
  if not can_edit_project(viewer_id(), p_project_id) then perform fail('NOT_PROJECT_EDITOR'); end if;
  return v_project;
end
$$;
comment on function editable_project(uuid) is
  'A project the viewer owns or edits, held so that it changes for nobody else meanwhile.';
