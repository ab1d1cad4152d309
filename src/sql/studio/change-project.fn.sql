-- Fields of a project are changed that nobody has changed since the version they were read at; when one was, nothing is, and the refusal carries what is there now.
create or replace function change_project(p_project projects, p_changes jsonb, p_expected_version int, p_actor_id uuid, p_note text default null) returns projects
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_old jsonb := project_content(p_project);
  v_new projects := p_project;
  v_changed text[];
  v_clashes jsonb;
begin
  select array_agg(key order by key) into v_changed from jsonb_each(p_changes) where value is distinct from v_old -> key;
  -- What is so already clashes with nothing: an answer that was lost may be asked for again.
  if v_changed is null then return p_project; end if;
  select jsonb_agg(jsonb_build_object('path', 'input.' || field, 'message', 'PROJECT_CHANGED')) into v_clashes
    from unnest(v_changed) field
    where coalesce((p_project.field_versions ->> field)::int, 1) > p_expected_version or p_expected_version > p_project.version;
  if v_clashes is not null then
    perform fail_with('PROJECT_CHANGED',
      jsonb_build_object('current', v_old || jsonb_build_object('version', p_project.version), 'fields', v_clashes));
  end if;
  v_old := v_old || p_changes;
  v_new.title := v_old ->> 'title';
  v_new.description := v_old ->> 'description';
  v_new.audio_file_id := v_old ->> 'audioFileId';
  v_new.effects := v_old -> 'effects';
  v_new.tags := array(select jsonb_array_elements_text(v_old -> 'tags'));
  if 'audioFileId' = any (v_changed) and v_new.audio_file_id is not null and not can_use_audio(p_actor_id, v_new.audio_file_id) then
    perform fail('FILE_NOT_FOUND', 'input.audioFileId');
  end if;
  return save_project(v_new, v_changed, p_actor_id, p_note);
end
$$;
comment on function change_project(projects, jsonb, int, uuid, text) is
  'Fields of a project are changed that nobody has changed since the version they were read at; when one was, nothing is, and the refusal carries what is there now.';
