-- Whether somebody works on a project: its owner, and who has accepted an invitation.
create or replace function is_in_project(p_user_id uuid, p_project_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from projects p
    where p.id = p_project_id and p.deleted_at is null
      and (p.owner_id = p_user_id
        or exists (select from project_collaborators c where c.project_id = p.id and c.user_id = p_user_id and c.accepted_at is not null)))
$$;
comment on function is_in_project(uuid, uuid) is
  'Whether somebody works on a project: its owner, and who has accepted an invitation.';
grant execute on function is_in_project(uuid, uuid) to polyphony_viewer, polyphony_system;
