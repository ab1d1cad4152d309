-- The content of a project by field, as an answer shows it.
create or replace function project_content(p_project projects) returns jsonb
language sql immutable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('title', p_project.title, 'description', p_project.description, 'audioFileId', p_project.audio_file_id,
    'effects', p_project.effects, 'tags', p_project.tags)
$$;
comment on function project_content(projects) is
  'The content of a project by field, as an answer shows it.';
