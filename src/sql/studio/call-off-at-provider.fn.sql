-- Providers that were asked for these transformations are told by a job that nobody wants them any more.
create or replace function call_off_at_provider(p_ids uuid[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_jobs graphile_worker.job_spec[];
begin
  select array_agg(('studio/cancel-transformation', json_build_object('transformationId', t.id), null, now(), null, 'cancel:' || t.id, null, null
    )::graphile_worker.job_spec) into v_jobs
    from ai_transformations t where t.id = any (p_ids) and t.submit_noted_at is not null;
  if v_jobs is not null then perform graphile_worker.add_jobs(v_jobs); end if;
end $$;
comment on function call_off_at_provider(uuid[]) is
  'Providers that were asked for these transformations are told by a job that nobody wants them any more.';
