-- A job asks the provider of a top-up about it, now; however often it is told, one waits.
create or replace function queue_top_up(p_id uuid) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  select graphile_worker.add_job('sponsorship/settle-top-up', json_build_object('topUpId', p_id), run_at => now(), job_key => 'top-up:' || p_id, job_key_mode => 'replace')
$$;
comment on function queue_top_up(uuid) is 'A job asks the provider of a top-up about it, now; however often it is told, one waits.';
