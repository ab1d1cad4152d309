-- Somebody's last connection to a process is closed: unless they are on another one, they are offline, and last seen now.
create or replace function people_left(p_node_id uuid, p_user_ids uuid[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_user_id uuid;
begin
  for v_user_id in
    delete from presences where node_id = p_node_id and user_id = any (p_user_ids) returning user_id
  loop
    insert into last_seen (user_id, at) values (v_user_id, now()) on conflict (user_id) do update set at = excluded.at;
    perform wake_topic('presence:' || v_user_id);
  end loop;
end
$$;
comment on function people_left(uuid, uuid[]) is
  'Somebody''s last connection to a process is closed: unless they are on another one, they are offline, and last seen now.';
grant execute on function people_left(uuid, uuid[]) to polyphony_system;
