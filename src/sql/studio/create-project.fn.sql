-- Anybody signed in may begin a project; a client that names the id itself may send it again.
create or replace function create_project(p_title text, p_description text default null, p_audio_file_id uuid default null, p_effects jsonb default '[]', p_tags text[] default '{}', p_id uuid default null) returns projects
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_project projects;
begin
  if p_audio_file_id is not null and not can_use_audio(v_viewer_id, p_audio_file_id) and not exists (select from projects where id = p_id) then
    perform fail('FILE_NOT_FOUND', 'input.audioFileId');
  end if;
  insert into projects (id, owner_id, title, description, audio_file_id, effects, tags)
    values (coalesce(p_id, new_id()), v_viewer_id, p_title, p_description, p_audio_file_id, coalesce(p_effects, '[]'), coalesce(p_tags, '{}'))
    on conflict (id) do nothing
    returning * into v_project;
  if found then
    perform note_project_version(v_project, '{}', v_viewer_id);
    return v_project;
  end if;

  select * into v_project from projects where id = p_id;
  -- Once edited, the row no longer tells what it was made from: the id's owner is then believed.
  if v_project.owner_id is distinct from v_viewer_id or v_project.deleted_at is not null or v_project.version = 1 and (
    v_project.title, v_project.description, v_project.audio_file_id, v_project.effects, v_project.tags
  ) is distinct from (p_title, p_description, p_audio_file_id, coalesce(p_effects, '[]'), coalesce(p_tags, '{}'))
  then perform fail('ID_TAKEN', 'input.id'); end if;
  return v_project;
end
$$;
comment on function create_project(text, text, uuid, jsonb, text[], uuid) is
  'Anybody signed in may begin a project; a client that names the id itself may send it again.';
grant execute on function create_project(text, text, uuid, jsonb, text[], uuid) to polyphony_viewer;
