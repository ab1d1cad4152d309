-- A notification goes out while it is unread, under a day old and about something still there, to a person who still wants it, and never speaks of somebody blocked or disabled.
create or replace function deliverable(p_notification_id uuid, p_channel notification_channel)
returns table (kind notification_kind, actor_name text, actor_count int, event_count int, version text, email text, devices jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select n.kind, actor.display_name, n.actor_count - hidden.actors, n.event_count - hidden.events,
    -- Moves with every event, and with nothing else: what is told again is told once for each.
    (extract(epoch from n.updated_at) * 1000000)::bigint::text,
    case when p_channel = 'EMAIL' and u.email_verified_at is not null then u.email end,
    case when p_channel = 'PUSH' then (
      select jsonb_agg(jsonb_build_object('id', d.id, 'provider', d.provider, 'token', d.token, 'p256dh', d.p256dh, 'auth', d.auth) order by d.id)
      from push_devices d where d.user_id = n.user_id) end
  from notifications n
  join users u on u.id = n.user_id and u.disabled_at is null and (u.deletion_due_at is null or n.kind::text = 'DATA_EXPORT_READY')
  left join lateral (
    select p.display_name from notification_actors a
      join users o on o.id = a.actor_id and o.disabled_at is null and o.deletion_due_at is null join profiles p on p.user_id = a.actor_id
      where a.notification_id = n.id and not is_user_blocked(n.user_id, a.actor_id)
      order by a.at desc, a.actor_id limit 1) actor on true
  cross join lateral (
    select count(*)::int as actors, coalesce(sum(a.event_count), 0)::int as events from notification_actors a
      where a.notification_id = n.id and a.actor_id in (
        select blocked_id from blocked_users where blocker_id = n.user_id
        union select blocker_id from blocked_users where blocked_id = n.user_id)) hidden
  where n.id = p_notification_id and n.read_at is null and n.updated_at > now() - interval '1 day'
    and is_notification_enabled(n.user_id, n.kind, p_channel)
    and (actor.display_name is not null or n.kind::text in ('VERIFICATION_REVIEWED', 'POST_REMOVED', 'DATA_EXPORT_READY', 'TRANSFORMATION_FINISHED',
      'SPONSORED_POST_REVIEWED', 'SPONSORED_POST_ENDED', 'REVENUE_EARNED', 'WITHDRAWAL_DECIDED', 'WITHDRAWAL_INFO_CHANGED'))
    and (n.kind <> 'NEW_MESSAGE' or has_news_of_conversation(n.user_id, n.subject_id))
$$;
comment on function deliverable(uuid, notification_channel) is
  'A notification goes out while it is unread, under a day old and about something still there, to a person who still wants it, and never speaks of somebody blocked or disabled.';
grant execute on function deliverable(uuid, notification_channel) to polyphony_system;
