-- A project that is there for the viewer, held so that it changes for nobody else meanwhile.
create or replace function locked_project(p_project_id uuid) returns projects
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_project projects;
begin
  -- Before the lock, so that a stranger holds nobody up; after it, for it may have been waited for.
  if not can_see_project(v_viewer_id, p_project_id) then perform fail('PROJECT_NOT_FOUND'); end if;
  select * into v_project from projects where id = p_project_id for update;
  if not can_see_project(v_viewer_id, p_project_id) then perform fail('PROJECT_NOT_FOUND'); end if;
  return v_project;
end
$$;
comment on function locked_project(uuid) is
  'A project that is there for the viewer, held so that it changes for nobody else meanwhile.';
