-- A project of the viewer's own, held so that it changes for nobody else meanwhile.
create or replace function owned_project(p_project_id uuid) returns projects
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_project projects := locked_project(p_project_id);
begin
  if v_project.owner_id <> viewer_id() then perform fail('NOT_PROJECT_OWNER'); end if;
  return v_project;
end
$$;
comment on function owned_project(uuid) is
  'A project of the viewer''s own, held so that it changes for nobody else meanwhile.';
