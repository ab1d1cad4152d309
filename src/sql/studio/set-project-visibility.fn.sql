-- The owner of a project says whether it is there for everybody who may see their profile; a track made of it stays as it is.
create or replace function set_project_visibility(p_project_id uuid, p_is_public boolean) returns projects
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_project projects := owned_project(p_project_id);
begin
  return show_project(v_project, p_is_public, v_project.track_id);
end
$$;
comment on function set_project_visibility(uuid, boolean) is
  'The owner of a project says whether it is there for everybody who may see their profile; a track made of it stays as it is.';
grant execute on function set_project_visibility(uuid, boolean) to polyphony_viewer;
