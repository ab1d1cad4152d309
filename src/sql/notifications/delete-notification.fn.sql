-- Whom a notification is for may delete it.
create or replace function delete_notification(p_notification_id uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_is_listed boolean;
begin
  perform lock_channels(array['user:' || v_viewer_id]);
  delete from notifications where id = p_notification_id and user_id = v_viewer_id returning is_listed into v_is_listed;
  if not found then perform fail('NOTIFICATION_NOT_FOUND', 'input.id'); end if;
  if v_is_listed then perform append_event('user:' || v_viewer_id, 'NOTIFICATION_REMOVED', p_notification_id); end if;
end $$;
comment on function delete_notification(uuid) is 'Whom a notification is for may delete it.';
grant execute on function delete_notification(uuid) to polyphony_viewer;
