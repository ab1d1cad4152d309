-- Whether a project is public is set; who may no longer see it loses it at once.
create or replace function show_project(p_project projects, p_is_public boolean, p_track_id uuid) returns projects
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_project projects;
begin
  update projects set is_public = p_is_public, track_id = p_track_id, updated_at = now()
    where id = p_project.id and (is_public, track_id) is distinct from (p_is_public, p_track_id)
    returning * into v_project;
  if not found then return p_project; end if;
  if p_project.is_public and not p_is_public then
    perform tell_of_project(p_project.id, 'ACCESS_CHANGED', p_project.id, p_project.owner_id);
  end if;
  perform tell_of_project(p_project.id, 'PROJECT_CHANGED', p_project.id, p_project.owner_id,
    jsonb_build_object('changedFields', array['isPublic'], 'version', p_project.version));
  return v_project;
end
$$;
comment on function show_project(projects, boolean, uuid) is
  'Whether a project is public is set; who may no longer see it loses it at once.';
