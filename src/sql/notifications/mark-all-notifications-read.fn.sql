-- Somebody may mark all that they have not read as read; the answer is how many of their list that were.
create or replace function mark_all_notifications_read() returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_count int;
begin
  perform lock_channels(array['user:' || v_viewer_id]);
  with done as (
    update notifications set read_at = now() where user_id = v_viewer_id and read_at is null returning is_listed)
  select count(*) filter (where is_listed) into v_count from done;
  if v_count > 0 then perform append_event('user:' || v_viewer_id, 'NOTIFICATIONS_READ', null); end if;
  return v_count;
end $$;
comment on function mark_all_notifications_read() is
  'Somebody may mark all that they have not read as read; the answer is how many of their list that were.';
grant execute on function mark_all_notifications_read() to polyphony_viewer;
