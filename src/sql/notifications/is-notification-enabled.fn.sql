-- Somebody is told of a kind of thing by a channel as they have set it, or else as is_on_unless_set says.
create or replace function is_notification_enabled(p_user_id uuid, p_kind notification_kind, p_channel notification_channel) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select coalesce(
    (select is_enabled from notification_preferences where user_id = p_user_id and kind = p_kind and channel = p_channel),
    is_on_unless_set(p_kind, p_channel))
$$;
comment on function is_notification_enabled(uuid, notification_kind, notification_channel) is
  'Somebody is told of a kind of thing by a channel as they have set it, or else as is_on_unless_set says.';
grant execute on function is_notification_enabled(uuid, notification_kind, notification_channel) to polyphony_viewer, polyphony_system;
