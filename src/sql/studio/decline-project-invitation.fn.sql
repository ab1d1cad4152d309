-- Whoever is invited to work on a project may decline.
create or replace function decline_project_invitation(p_project_id uuid) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
begin
  delete from project_collaborators where project_id = p_project_id and user_id = v_viewer_id and accepted_at is null;
  if not found then perform fail('PROJECT_INVITATION_NOT_FOUND', 'input.projectId'); end if;
  perform tell_of_project(p_project_id, 'INVITATION_ENDED', v_viewer_id, v_viewer_id);
  return p_project_id;
end
$$;
comment on function decline_project_invitation(uuid) is
  'Whoever is invited to work on a project may decline.';
grant execute on function decline_project_invitation(uuid) to polyphony_viewer;
