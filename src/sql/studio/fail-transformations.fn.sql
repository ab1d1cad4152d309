-- Transformations a worker could not do have failed for good, cost nothing, and their owners are told.
create or replace function fail_transformations(p_worker_id text, p_ids uuid[], p_reasons text[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_failed ai_transformations[];
  v_ids uuid[];
begin
  with failed as (
    update ai_transformations t set state = 'FAILED', error_reason = n.reason, finished_at = now(), claimed_by = null
      from unnest(p_ids, p_reasons) n (id, reason)
      where t.id = n.id and t.state = 'PROCESSING' and t.claimed_by = p_worker_id returning t)
  select array_agg(t), array_agg((t).id) into v_failed, v_ids from failed;
  if v_ids is null then return; end if;
  perform give_back_usage(f.owner_id, 'TRANSFORMATION', f.usage_window) from unnest(v_failed) f;
  perform tell_of_transformations(v_ids);
  perform call_off_at_provider(array(select f.id from unnest(v_failed) f where f.error_reason = 'PROVIDER_TIMED_OUT'));
  perform notify_of_transformations(v_failed);
end $$;
comment on function fail_transformations(text, uuid[], text[]) is
  'Transformations a worker could not do have failed for good, cost nothing, and their owners are told.';
grant execute on function fail_transformations(text, uuid[], text[]) to polyphony_system;
