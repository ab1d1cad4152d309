-- A person is told of what somebody did, never of their own doing and never about somebody blocked.
create or replace function notify_user(
  p_user_id uuid, p_kind text, p_actor_id uuid, p_subject_id uuid, p_data jsonb default '{}', p_group_key text default null)
returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if p_user_id = p_actor_id or is_user_blocked(p_user_id, p_actor_id) then return; end if;
  perform append_event('user:' || p_user_id, 'NOTIFICATION_ADDED', p_subject_id, p_actor_id);
end $$;
comment on function notify_user(uuid, text, uuid, uuid, jsonb, text) is
  'A person is told of what somebody did, never of their own doing and never about somebody blocked.';
