-- A transformation joins the line of its owner's tier and is counted, once for each client id; the answer is null when that id was used.
create or replace function queue_transformation(p_asked ai_transformations) returns ai_transformations
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_tier subscription_tier;
  v_queued ai_transformations;
begin
  select subscription_tier into v_tier from users where id = p_asked.owner_id;
  insert into ai_transformations (id, owner_id, project_id, track_id, input_file_id, type, parameters, client_transformation_id, retry_of, tier, turn)
    values (new_id(), p_asked.owner_id, p_asked.project_id, p_asked.track_id, p_asked.input_file_id, p_asked.type, p_asked.parameters,
      p_asked.client_transformation_id, p_asked.retry_of, v_tier, next_turn(p_asked.owner_id, v_tier))
    on conflict (owner_id, client_transformation_id) where client_transformation_id is not null do nothing
    returning * into v_queued;
  if not found then return null; end if;
  update ai_transformations set usage_window = take_usage(p_asked.owner_id, 'TRANSFORMATION') where id = v_queued.id returning * into v_queued;
  perform tell_of_transformations(array[v_queued.id]);
  perform wake_transformation_runners();
  return v_queued;
end $$;
comment on function queue_transformation(ai_transformations) is
  'A transformation joins the line of its owner''s tier and is counted, once for each client id; the answer is null when that id was used.';
