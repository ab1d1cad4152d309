-- What somebody has not set themselves they are told in the app and by push, but by e-mail only where money may be at stake.
drop function if exists is_on_unless_set(notification_channel);
create or replace function is_on_unless_set(p_kind notification_kind, p_channel notification_channel) returns boolean
language sql immutable parallel safe as $$
  select p_channel <> 'EMAIL' or p_kind::text = 'WITHDRAWAL_INFO_CHANGED'
$$;
comment on function is_on_unless_set(notification_kind, notification_channel) is
  'What somebody has not set themselves they are told in the app and by push, but by e-mail only where money may be at stake.';
grant execute on function is_on_unless_set(notification_kind, notification_channel) to polyphony_viewer, polyphony_system;
