-- Outside of the app people are told by the channels they have on and can be reached by: a device for push, a verified address for e-mail.
drop function if exists delivery_channels(uuid, notification_kind);
create or replace function delivery_channels(p_user_ids uuid[], p_kind notification_kind) returns table (user_id uuid, channel notification_channel)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.id, c.channel
    from users u
    cross join lateral (values
      ('PUSH'::notification_channel, exists (select from push_devices d where d.user_id = u.id)),
      ('EMAIL', u.email_verified_at is not null)) c (channel, is_reached)
    left join notification_preferences p on p.user_id = u.id and p.kind = p_kind and p.channel = c.channel
    where u.id = any (p_user_ids) and c.is_reached and coalesce(p.is_enabled, is_on_unless_set(p_kind, c.channel))
$$;
comment on function delivery_channels(uuid[], notification_kind) is
  'Outside of the app people are told by the channels they have on and can be reached by: a device for push, a verified address for e-mail.';
grant execute on function delivery_channels(uuid[], notification_kind) to polyphony_system;
