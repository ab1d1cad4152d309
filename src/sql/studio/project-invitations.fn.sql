-- What the viewer is invited to work on, the newest invitation first, before a place.
create or replace function project_invitations(p_before timestamptz, p_before_id uuid, p_limit int) returns table (project_id uuid, title text, owner_id uuid, role collaborator_role, invited_at timestamptz)
language sql stable security definer rows 20 set search_path = public, pg_temp as $$
  select p.id, p.title, p.owner_id, c.role, c.invited_at from project_collaborators c join projects p on p.id = c.project_id
  where c.user_id = viewer_id() and c.accepted_at is null and p.deleted_at is null
    and (p_before is null or (c.invited_at, c.project_id) < (p_before, p_before_id))
  order by c.invited_at desc, c.project_id desc limit p_limit
$$;
comment on function project_invitations(timestamptz, uuid, int) is
  'What the viewer is invited to work on, the newest invitation first, before a place.';
grant execute on function project_invitations(timestamptz, uuid, int) to polyphony_viewer;
