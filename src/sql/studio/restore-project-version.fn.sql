-- The owner and the editors of a project may make it what it was, which is a new version.
create or replace function restore_project_version(p_project_id uuid, p_number int, p_expected_version int) returns projects
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_project projects := editable_project(p_project_id);
  v_content jsonb;
begin
  select jsonb_build_object('title', title, 'description', description, 'audioFileId', audio_file_id, 'effects', effects, 'tags', tags)
    into v_content from project_versions where project_id = p_project_id and number = p_number;
  if not found then perform fail('PROJECT_VERSION_NOT_FOUND', 'input.number'); end if;
  return change_project(v_project, v_content, p_expected_version, viewer_id(), 'Version ' || p_number || ' restored');
end
$$;
comment on function restore_project_version(uuid, int, int) is
  'The owner and the editors of a project may make it what it was, which is a new version.';
grant execute on function restore_project_version(uuid, int, int) to polyphony_viewer;
