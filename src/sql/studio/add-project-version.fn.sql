-- Audio made of a project becomes its audio, as a new version; the same transformation makes one once, and a deleted project gets none.
create or replace function add_project_version(p_project_id uuid, p_actor_id uuid, p_audio_file_id uuid, p_transformation_id uuid, p_note text) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_project projects;
  v_number int;
begin
  select * into v_project from projects where id = p_project_id and deleted_at is null for update;
  if not found then return null; end if;
  select number into v_number from project_versions where project_id = p_project_id and transformation_id = p_transformation_id;
  if found then return v_number; end if;
  v_project.audio_file_id := p_audio_file_id;
  return (save_project(v_project, array['audioFileId'], p_actor_id, p_note, p_transformation_id)).version;
end
$$;
comment on function add_project_version(uuid, uuid, uuid, uuid, text) is
  'Audio made of a project becomes its audio, as a new version; the same transformation makes one once, and a deleted project gets none.';
grant execute on function add_project_version(uuid, uuid, uuid, uuid, text) to polyphony_system;
