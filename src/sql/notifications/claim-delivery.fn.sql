-- What may leave once is claimed before it leaves: by one claim, and by another one only when the first surely did not send it.
create or replace function claim_delivery(p_notification_id uuid, p_channel notification_channel, p_device_id uuid, p_send_once_key text)
returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  -- Newer news of the same thing goes instead of what waits for another try.
  update notification_deliveries set state = 'DROPPED', updated_at = now()
    where notification_id = p_notification_id and channel = p_channel and device_id is not distinct from p_device_id
      and state = 'PENDING' and send_once_key <> p_send_once_key;

  -- One that is SENDING was claimed by somebody who is sending it, or who died and may have sent it.
  insert into notification_deliveries as d (id, notification_id, user_id, channel, device_id, send_once_key, state, attempts)
    select new_id(), n.id, n.user_id, p_channel, p_device_id, p_send_once_key, 'SENDING', 1
      from notifications n
      where n.id = p_notification_id and n.read_at is null
        and (p_device_id is null or exists (select from push_devices where id = p_device_id and user_id = n.user_id))
    on conflict (send_once_key) do update set state = 'SENDING', attempts = d.attempts + 1, updated_at = now()
      where d.state = 'PENDING';
  return found;
end $$;
comment on function claim_delivery(uuid, notification_channel, uuid, text) is
  'What may leave once is claimed before it leaves: by one claim, and by another one only when the first surely did not send it.';
grant execute on function claim_delivery(uuid, notification_channel, uuid, text) to polyphony_system;
