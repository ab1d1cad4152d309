-- A project is there for its owner and those who work on it, and a public one for whoever may see its owner's profile.
create or replace function can_see_project(p_user_id uuid, p_project_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from projects p
    where p.id = p_project_id and p.deleted_at is null
      and (p.owner_id = p_user_id
        or exists (select from project_collaborators c where c.project_id = p.id and c.user_id = p_user_id and c.accepted_at is not null)
        or p.is_public and can_view_profile(p_user_id, p.owner_id)))
$$;
comment on function can_see_project(uuid, uuid) is
  'A project is there for its owner and those who work on it, and a public one for whoever may see its owner''s profile.';
grant execute on function can_see_project(uuid, uuid) to polyphony_viewer, polyphony_system;
