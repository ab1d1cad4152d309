-- What a project is now is kept as its version, and of older versions the newest 500.
create or replace function note_project_version(p_project projects, p_changed_fields text[], p_actor_id uuid, p_note text default null, p_transformation_id uuid default null) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  insert into project_versions (project_id, number, title, description, audio_file_id, effects, tags, note, changed_fields, created_by, transformation_id)
    values (p_project.id, p_project.version, p_project.title, p_project.description, p_project.audio_file_id, p_project.effects,
      p_project.tags, p_note, p_changed_fields, p_actor_id, p_transformation_id);
  delete from project_versions where project_id = p_project.id and number <= p_project.version - 500;
end
$$;
comment on function note_project_version(projects, text[], uuid, text, uuid) is
  'What a project is now is kept as its version, and of older versions the newest 500.';
