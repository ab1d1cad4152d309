-- An export is there for who asked for it, and for who may edit its project.
create or replace function can_see_export(p_user_id uuid, p_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from audio_exports e where e.id = p_id and (e.requested_by = p_user_id or can_edit_project(p_user_id, e.project_id)))
$$;
comment on function can_see_export(uuid, uuid) is 'An export is there for who asked for it, and for who may edit its project.';
