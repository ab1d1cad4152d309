-- Whom a notification is for may mark it read; read already, it stays as it is.
create or replace function mark_notification_read(p_notification_id uuid) returns notifications
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_notification notifications;
begin
  perform lock_channels(array['user:' || v_viewer_id]);
  select * into v_notification from notifications where id = p_notification_id and user_id = v_viewer_id;
  if not found then perform fail('NOTIFICATION_NOT_FOUND', 'input.id'); end if;
  if v_notification.read_at is not null then return v_notification; end if;

  update notifications set read_at = now() where id = p_notification_id returning * into v_notification;
  if v_notification.is_listed then
    perform append_event('user:' || v_viewer_id, 'NOTIFICATION_CHANGED', p_notification_id);
  end if;
  return v_notification;
end $$;
comment on function mark_notification_read(uuid) is
  'Whom a notification is for may mark it read; read already, it stays as it is.';
grant execute on function mark_notification_read(uuid) to polyphony_viewer;
