-- Somebody's first look into a place from a process makes them present there, and those who watch it are woken.
create or replace function places_entered(p_node_id uuid, p_places text[], p_user_ids uuid[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_place text;
begin
  insert into live_nodes (id) values (p_node_id) on conflict (id) do update set seen_at = now();
  for v_place in
    insert into place_presences (place, user_id, node_id)
      select e.place, u.id, p_node_id from unnest(p_places, p_user_ids) as e (place, user_id) join users u on u.id = e.user_id
      order by e.place, u.id
      on conflict do nothing returning place
  loop perform wake_topic('presence:' || v_place); end loop;
end
$$;
comment on function places_entered(uuid, text[], uuid[]) is
  'Somebody''s first look into a place from a process makes them present there, and those who watch it are woken.';
grant execute on function places_entered(uuid, text[], uuid[]) to polyphony_system;
