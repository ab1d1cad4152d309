-- A notification goes out five seconds after the first event that is not out yet, with all that has gathered by then.
create or replace function queue_deliveries(p_notification_id uuid) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  -- One job for each channel. The time of the waiting one is kept: put off by each event, a lively group would never go out.
  select graphile_worker.add_job(
      case c when 'PUSH' then 'notifications/deliver-push' else 'notifications/deliver-email' end,
      json_build_object('notificationId', n.id),
      run_at => now() + interval '5 seconds', job_key => c || ':' || n.id, job_key_mode => 'preserve_run_at')
    from notifications n, delivery_channels(n.user_id, n.kind) c
    where n.id = p_notification_id
$$;
comment on function queue_deliveries(uuid) is
  'A notification goes out five seconds after the first event that is not out yet, with all that has gathered by then.';
