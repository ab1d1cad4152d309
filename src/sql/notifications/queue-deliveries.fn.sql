-- A notification goes out five seconds after the first event that is not out yet, with all that has gathered by then.
create or replace function queue_deliveries(p_notifications notifications[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_jobs graphile_worker.job_spec[];
begin
  -- One job for each channel.
  select array_agg((
      case c.channel when 'PUSH' then 'notifications/deliver-push' else 'notifications/deliver-email' end,
      json_build_object('notificationId', n.id), null, now() + interval '5 seconds', null, c.channel || ':' || n.id, null, null
    )::graphile_worker.job_spec)
    into v_jobs
    from (select kind, array_agg(user_id) as user_ids from unnest(p_notifications) group by kind) k
    cross join lateral delivery_channels(k.user_ids, k.kind) c
    join unnest(p_notifications) n on n.user_id = c.user_id and n.kind = k.kind;
  if v_jobs is null then return; end if;
  -- The time of one that waits is kept: put off by each event, a lively group would never go out.
  perform graphile_worker.add_jobs(v_jobs, job_key_preserve_run_at => true);
end $$;
comment on function queue_deliveries(notifications[]) is
  'A notification goes out five seconds after the first event that is not out yet, with all that has gathered by then.';
