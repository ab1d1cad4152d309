-- What failed or was cancelled may be asked for once more, of the same audio; it is a new transformation and counts again.
create or replace function retry_transformation(p_id uuid, p_client_transformation_id uuid) returns ai_transformations
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_asked ai_transformations := own_transformation(v_viewer_id, p_id);
  v_queued ai_transformations := asked_transformation(v_viewer_id, p_client_transformation_id);
begin
  if v_queued.id is null then
    if v_asked.state not in ('FAILED', 'CANCELLED') then perform fail('NOT_RETRYABLE'); end if;
    perform from stored_files where id = v_asked.input_file_id and state = 'READY' for key share;
    if not found then perform fail('NO_AUDIO'); end if;
    v_asked.owner_id := v_viewer_id;
    v_asked.retry_of := p_id;
    v_asked.client_transformation_id := p_client_transformation_id;
    v_queued := queue_transformation(v_asked);
    if v_queued.id is not null then return v_queued; end if;
    v_queued := asked_transformation(v_viewer_id, p_client_transformation_id);
  end if;
  if v_queued.retry_of is distinct from p_id then perform fail('CLIENT_TRANSFORMATION_ID_REUSED', 'input.clientTransformationId'); end if;
  return v_queued;
end $$;
comment on function retry_transformation(uuid, uuid) is
  'What failed or was cancelled may be asked for once more, of the same audio; it is a new transformation and counts again.';
grant execute on function retry_transformation(uuid, uuid) to polyphony_viewer;
