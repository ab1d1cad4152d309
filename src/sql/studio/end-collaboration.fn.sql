-- Somebody works no longer on a project, or is no longer invited to: they lose it at once, and the others learn of it.
create or replace function end_collaboration(p_project_id uuid, p_user_id uuid, p_actor_id uuid) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_was_in boolean;
begin
  delete from project_collaborators where project_id = p_project_id and user_id = p_user_id returning accepted_at is not null into v_was_in;
  if not found then return false; end if;
  perform tell_of_project(p_project_id,
    case when not v_was_in then 'INVITATION_ENDED' when p_user_id = p_actor_id then 'COLLABORATOR_LEFT' else 'COLLABORATOR_REMOVED' end,
    p_user_id, p_actor_id);
  return true;
end
$$;
comment on function end_collaboration(uuid, uuid, uuid) is
  'Somebody works no longer on a project, or is no longer invited to: they lose it at once, and the others learn of it.';
