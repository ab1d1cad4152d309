-- What somebody has not set themselves they are told in the app and by push, but not by e-mail.
create or replace function is_on_unless_set(p_channel notification_channel) returns boolean
language sql immutable parallel safe as $$
  select p_channel <> 'EMAIL'
$$;
comment on function is_on_unless_set(notification_channel) is
  'What somebody has not set themselves they are told in the app and by push, but not by e-mail.';
grant execute on function is_on_unless_set(notification_channel) to polyphony_viewer, polyphony_system;
