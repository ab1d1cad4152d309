-- Others are no longer told of what somebody did: they are taken out of notifications, and empty ones go; the answer is how many.
create or replace function erase_told_actions(p_user_id uuid, p_limit int) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_ids uuid[] := array(select notification_id from notification_actors where actor_id = p_user_id limit p_limit);
  v_forgotten record;
  v_is_empty boolean;
begin
  perform lock_channels(array(select distinct 'user:' || user_id from notifications where id = any (v_ids)));
  for v_forgotten in
    delete from notification_actors a using notifications n
      where a.notification_id = any (v_ids) and a.actor_id = p_user_id and n.id = a.notification_id
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
  return cardinality(v_ids);
end
$$;
comment on function erase_told_actions(uuid, int) is
  'Others are no longer told of what somebody did: they are taken out of notifications, and empty ones go; the answer is how many.';
