-- A changed project is stored under its next version, which is noted, and whoever follows it learns of it.
create or replace function save_project(p_project projects, p_changed_fields text[], p_actor_id uuid, p_note text default null, p_transformation_id uuid default null) returns projects
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_saved projects;
begin
  update projects set title = p_project.title, description = p_project.description, audio_file_id = p_project.audio_file_id,
      effects = p_project.effects, tags = p_project.tags, version = version + 1, updated_at = now(),
      field_versions = field_versions || (select jsonb_object_agg(field, version + 1) from unnest(p_changed_fields) field)
    where id = p_project.id
    returning * into v_saved;
  perform note_project_version(v_saved, p_changed_fields, p_actor_id, p_note, p_transformation_id);
  perform tell_of_project(v_saved.id, 'PROJECT_CHANGED', v_saved.id, p_actor_id,
    jsonb_build_object('changedFields', p_changed_fields, 'version', v_saved.version));
  return v_saved;
end
$$;
comment on function save_project(projects, text[], uuid, text, uuid) is
  'A changed project is stored under its next version, which is noted, and whoever follows it learns of it.';
