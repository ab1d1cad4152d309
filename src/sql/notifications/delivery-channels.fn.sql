-- Outside of the app somebody is told by the channels they have on and can be reached by: a device for push, a verified address for e-mail.
create or replace function delivery_channels(p_user_id uuid, p_kind notification_kind) returns setof notification_channel
language sql stable security definer set search_path = public, pg_temp as $$
  select 'PUSH'::notification_channel
    where is_notification_enabled(p_user_id, p_kind, 'PUSH') and exists (select from push_devices where user_id = p_user_id)
  union all
  select 'EMAIL'::notification_channel
    where is_notification_enabled(p_user_id, p_kind, 'EMAIL')
      and exists (select from users where id = p_user_id and email_verified_at is not null)
$$;
comment on function delivery_channels(uuid, notification_kind) is
  'Outside of the app somebody is told by the channels they have on and can be reached by: a device for push, a verified address for e-mail.';
grant execute on function delivery_channels(uuid, notification_kind) to polyphony_system;
