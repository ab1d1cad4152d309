-- The owner of a project may invite others to work on it, 50 at most; sent again, an open invitation takes the new role.
create or replace function invite_collaborator(p_project_id uuid, p_user_id uuid, p_role collaborator_role) returns projects
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_project projects;
begin
  if not can_see_project(v_viewer_id, p_project_id) then perform fail('PROJECT_NOT_FOUND'); end if;
  -- Before the project, as block_user takes them: a block made meanwhile either is seen here or ends what is written here.
  perform lock_relation(v_viewer_id, p_user_id);
  v_project := owned_project(p_project_id);
  if p_user_id = v_viewer_id or is_user_blocked(v_viewer_id, p_user_id)
    or not exists (select from users where id = p_user_id and disabled_at is null)
  then perform fail('USER_NOT_FOUND', 'input.userId'); end if;
  insert into project_collaborators as c (project_id, user_id, role, invited_by) values (p_project_id, p_user_id, p_role, v_viewer_id)
    on conflict (project_id, user_id) do update set role = excluded.role where c.accepted_at is null and c.role <> excluded.role;
  if not found then return v_project; end if;
  if (select count(*) from project_collaborators where project_id = p_project_id) > 50 then perform fail('TOO_MANY_COLLABORATORS'); end if;
  perform tell_of_project(p_project_id, 'COLLABORATOR_INVITED', p_user_id, v_viewer_id);
  perform notify_user(p_user_id, 'PROJECT_INVITATION', v_viewer_id, p_project_id);
  return v_project;
end
$$;
comment on function invite_collaborator(uuid, uuid, collaborator_role) is
  'The owner of a project may invite others to work on it, 50 at most; sent again, an open invitation takes the new role.';
grant execute on function invite_collaborator(uuid, uuid, collaborator_role) to polyphony_viewer;
