-- Who has seen the thing itself has read what tells of it.
create or replace function read_notification_group(p_user_id uuid, p_group_key text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_id uuid;
begin
  perform lock_channels(array['user:' || p_user_id]);
  with done as (
    update notifications set read_at = now() where user_id = p_user_id and group_key = p_group_key and read_at is null
      returning id, is_listed)
  select id into v_id from done where is_listed;
  if found then perform append_event('user:' || p_user_id, 'NOTIFICATION_CHANGED', v_id); end if;
end $$;
comment on function read_notification_group(uuid, text) is 'Who has seen the thing itself has read what tells of it.';
