-- The owner of a project may delete it: it is gone for everybody at once, and for good 30 days later.
create or replace function delete_project(p_project_id uuid) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_project projects := owned_project(p_project_id);
begin
  update projects set deleted_at = now() where id = v_project.id;
  perform tell_of_project(v_project.id, 'PROJECT_DELETED', v_project.id, v_project.owner_id);
  return v_project.id;
end
$$;
comment on function delete_project(uuid) is
  'The owner of a project may delete it: it is gone for everybody at once, and for good 30 days later.';
grant execute on function delete_project(uuid) to polyphony_viewer;
