-- The owner of a project says whether somebody who works on it, or is invited to, may change it.
create or replace function set_collaborator_role(p_project_id uuid, p_user_id uuid, p_role collaborator_role) returns projects
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_project projects := owned_project(p_project_id);
begin
  if not exists (select from project_collaborators where project_id = p_project_id and user_id = p_user_id) then
    perform fail('USER_NOT_FOUND', 'input.userId');
  end if;
  update project_collaborators set role = p_role where project_id = p_project_id and user_id = p_user_id and role <> p_role;
  if found then perform tell_of_project(p_project_id, 'COLLABORATOR_CHANGED', p_user_id, v_project.owner_id); end if;
  return v_project;
end
$$;
comment on function set_collaborator_role(uuid, uuid, collaborator_role) is
  'The owner of a project says whether somebody who works on it, or is invited to, may change it.';
grant execute on function set_collaborator_role(uuid, uuid, collaborator_role) to polyphony_viewer;
