-- Somebody is told of what another did, by the rules of notify_users.
create or replace function notify_user(
  p_user_id uuid, p_kind text, p_actor_id uuid, p_subject_id uuid, p_data jsonb default '{}', p_group_key text default null)
returns void language sql volatile security definer set search_path = public, pg_temp as $$
  select notify_users(array[p_user_id], p_kind, p_actor_id, p_subject_id, p_data, p_group_key)
$$;
comment on function notify_user(uuid, text, uuid, uuid, jsonb, text) is
  'Somebody is told of what another did, by the rules of notify_users.';
