-- The owner of a project may remove somebody from it, or take an invitation back.
create or replace function remove_collaborator(p_project_id uuid, p_user_id uuid) returns projects
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_project projects := owned_project(p_project_id);
begin
  if not end_collaboration(p_project_id, p_user_id, v_project.owner_id) then perform fail('USER_NOT_FOUND', 'input.userId'); end if;
  return v_project;
end
$$;
comment on function remove_collaborator(uuid, uuid) is
  'The owner of a project may remove somebody from it, or take an invitation back.';
grant execute on function remove_collaborator(uuid, uuid) to polyphony_viewer;
