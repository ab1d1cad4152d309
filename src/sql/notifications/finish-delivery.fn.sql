-- How sending went is written down: SENT, FAILED for good, DROPPED, or PENDING when it surely did not leave and is to be tried again.
create or replace function finish_delivery(p_send_once_key text, p_state text, p_error text default null) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_device_id uuid;
begin
  update notification_deliveries set state = p_state, last_error = left(p_error, 500), updated_at = now()
    where send_once_key = p_send_once_key and state = 'SENDING' returning device_id into v_device_id;
  if p_state = 'SENT' then update push_devices set last_used_at = now() where id = v_device_id; end if;
end $$;
comment on function finish_delivery(text, text, text) is
  'How sending went is written down: SENT, FAILED for good, DROPPED, or PENDING when it surely did not leave and is to be tried again.';
grant execute on function finish_delivery(text, text, text) to polyphony_system;
