-- Somebody's first connection to a process makes them online, and those who watch them are woken.
create or replace function people_came(p_node_id uuid, p_user_ids uuid[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_user_id uuid;
begin
  insert into live_nodes (id) values (p_node_id) on conflict (id) do update set seen_at = now();
  for v_user_id in
    insert into presences (user_id, node_id)
      select u.id, p_node_id from users u where u.id = any (p_user_ids) order by u.id
      on conflict do nothing returning user_id
  loop perform wake_topic('presence:' || v_user_id); end loop;
end
$$;
comment on function people_came(uuid, uuid[]) is
  'Somebody''s first connection to a process makes them online, and those who watch them are woken.';
grant execute on function people_came(uuid, uuid[]) to polyphony_system;
