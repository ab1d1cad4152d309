-- Somebody may switch a kind of notification on or off for each channel, from the next event on.
create or replace function set_notification_preference(p_kind text, p_channel text, p_is_enabled boolean)
returns notification_preferences language sql volatile security definer set search_path = public, pg_temp as $$
  insert into notification_preferences (user_id, kind, channel, is_enabled)
    values (require_viewer(), p_kind::notification_kind, p_channel::notification_channel, p_is_enabled)
    on conflict (user_id, kind, channel) do update set is_enabled = excluded.is_enabled, updated_at = now()
    returning *
$$;
comment on function set_notification_preference(text, text, boolean) is
  'Somebody may switch a kind of notification on or off for each channel, from the next event on.';
grant execute on function set_notification_preference(text, text, boolean) to polyphony_viewer;
