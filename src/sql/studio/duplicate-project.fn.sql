-- The owner and the editors of a project may make another of it, which is their own; a client that names its id itself may send it again.
create or replace function duplicate_project(p_project_id uuid, p_title text default null, p_id uuid default null) returns projects
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_project projects := editable_project(p_project_id);
begin
  return create_project(coalesce(p_title, v_project.title), v_project.description, v_project.audio_file_id, v_project.effects, v_project.tags, p_id);
end
$$;
comment on function duplicate_project(uuid, text, uuid) is
  'The owner and the editors of a project may make another of it, which is their own; a client that names its id itself may send it again.';
grant execute on function duplicate_project(uuid, text, uuid) to polyphony_viewer;
