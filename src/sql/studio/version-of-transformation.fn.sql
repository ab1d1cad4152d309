-- A project takes the output of a transformation as its audio, in a version of its own.
create or replace function version_of_transformation(p_done ai_transformations) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update ai_transformations
    set output_version = add_project_version(p_done.project_id, p_done.owner_id, p_done.output_file_id, p_done.id, p_done.type)
    where id = p_done.id
$$;
comment on function version_of_transformation(ai_transformations) is
  'A project takes the output of a transformation as its audio, in a version of its own.';
