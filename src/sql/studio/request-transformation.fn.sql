-- Whoever may edit a project, or owns a track, has its audio transformed in the background; asked again under the same client id, it is the same transformation.
create or replace function request_transformation(
  p_type text, p_client_transformation_id uuid, p_project_id uuid default null, p_track_id uuid default null, p_parameters jsonb default '{}')
returns ai_transformations
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_asked ai_transformations;
  v_queued ai_transformations;
begin
  v_queued := asked_transformation(v_viewer_id, p_client_transformation_id);
  if v_queued.id is null then
    v_asked.owner_id := v_viewer_id;
    v_asked.project_id := p_project_id;
    v_asked.track_id := p_track_id;
    v_asked.input_file_id := transformable_audio(v_viewer_id, p_project_id, p_track_id);
    v_asked.type := p_type;
    v_asked.parameters := p_parameters;
    v_asked.client_transformation_id := p_client_transformation_id;
    v_queued := queue_transformation(v_asked);
    if v_queued.id is not null then return v_queued; end if;
    v_queued := asked_transformation(v_viewer_id, p_client_transformation_id);
  end if;
  -- A project or track that has gone since cannot be compared.
  if v_queued.retry_of is not null or (v_queued.type, v_queued.parameters) is distinct from (p_type, p_parameters)
    or v_queued.project_id <> coalesce(p_project_id, '00000000-0000-0000-0000-000000000000')
    or v_queued.track_id <> coalesce(p_track_id, '00000000-0000-0000-0000-000000000000')
  then perform fail('CLIENT_TRANSFORMATION_ID_REUSED', 'input.clientTransformationId'); end if;
  return v_queued;
end $$;
comment on function request_transformation(text, uuid, uuid, uuid, jsonb) is
  'Whoever may edit a project, or owns a track, has its audio transformed in the background; asked again under the same client id, it is the same transformation.';
grant execute on function request_transformation(text, uuid, uuid, uuid, jsonb) to polyphony_viewer;
