-- What a project was, the newest first, before a version: for those who work on it.
create or replace function versions_of_project(p_project_id uuid, p_before int, p_limit int) returns setof project_versions
language sql stable security definer rows 20 set search_path = public, pg_temp as $$
  select * from project_versions
  where project_id = p_project_id and (p_before is null or number < p_before) and (select is_in_project(viewer_id(), p_project_id))
  order by number desc limit p_limit
$$;
comment on function versions_of_project(uuid, int, int) is
  'What a project was, the newest first, before a version: for those who work on it.';
grant execute on function versions_of_project(uuid, int, int) to polyphony_viewer;
