-- What two people were told of each other is taken back: both are taken out of each other's notifications, and empty ones go.
create or replace function forget_notifications_between(p_a uuid, p_b uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_forgotten record;
  v_is_empty boolean;
begin
  perform lock_channels(array['user:' || p_a, 'user:' || p_b]);
  for v_forgotten in
    delete from notification_actors a using notifications n
      where n.id = a.notification_id and (n.user_id, a.actor_id) in ((p_a, p_b), (p_b, p_a))
      returning n.id, n.user_id, n.is_listed, a.event_count
  loop
    update notifications set actor_count = actor_count - 1, event_count = event_count - v_forgotten.event_count
      where id = v_forgotten.id returning event_count = 0 into v_is_empty;
    if v_is_empty then delete from notifications where id = v_forgotten.id; end if;
    if v_forgotten.is_listed then
      perform append_event('user:' || v_forgotten.user_id,
        case when v_is_empty then 'NOTIFICATION_REMOVED' else 'NOTIFICATION_CHANGED' end, v_forgotten.id);
    end if;
  end loop;
end $$;
comment on function forget_notifications_between(uuid, uuid) is
  'What two people were told of each other is taken back: both are taken out of each other''s notifications, and empty ones go.';
