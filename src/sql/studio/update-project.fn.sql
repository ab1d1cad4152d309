-- The owner and the editors of a project may change it, only in the fields that are given; given as null, a field is emptied.
create or replace function update_project(p_project_id uuid, p_changes jsonb, p_expected_version int, p_note text default null) returns projects
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_project projects := editable_project(p_project_id);
begin
  return change_project(v_project, p_changes, p_expected_version, viewer_id(), p_note);
end
$$;
comment on function update_project(uuid, jsonb, int, text) is
  'The owner and the editors of a project may change it, only in the fields that are given; given as null, a field is emptied.';
grant execute on function update_project(uuid, jsonb, int, text) to polyphony_viewer;
