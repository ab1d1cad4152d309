-- Whoever is invited to work on a project may accept.
create or replace function accept_project_invitation(p_project_id uuid) returns projects
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
begin
  update project_collaborators set accepted_at = now()
    where project_id = p_project_id and user_id = v_viewer_id and accepted_at is null
      and exists (select from projects where id = p_project_id and deleted_at is null);
  if found then perform tell_of_project(p_project_id, 'COLLABORATOR_JOINED', v_viewer_id, v_viewer_id);
  elsif not exists (
    select from project_collaborators c join projects p on p.id = c.project_id
    where c.project_id = p_project_id and c.user_id = v_viewer_id and c.accepted_at is not null and p.deleted_at is null)
  then perform fail('PROJECT_INVITATION_NOT_FOUND', 'input.projectId'); end if;
  return (select p from projects p where id = p_project_id);
end
$$;
comment on function accept_project_invitation(uuid) is
  'Whoever is invited to work on a project may accept.';
grant execute on function accept_project_invitation(uuid) to polyphony_viewer;
