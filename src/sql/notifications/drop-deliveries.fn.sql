-- What waits for another try of a notification that is not to go out any more is given up; the answer is how many.
create or replace function drop_deliveries(p_notification_id uuid, p_channel notification_channel) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_count int;
begin
  update notification_deliveries set state = 'DROPPED', updated_at = now()
    where notification_id = p_notification_id and channel = p_channel and state = 'PENDING';
  get diagnostics v_count = row_count;
  return v_count;
end $$;
comment on function drop_deliveries(uuid, notification_channel) is
  'What waits for another try of a notification that is not to go out any more is given up; the answer is how many.';
grant execute on function drop_deliveries(uuid, notification_channel) to polyphony_system;
