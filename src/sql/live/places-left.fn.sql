-- Somebody's last look into a place from a process is over: unless they are there from another one, they are gone.
create or replace function places_left(p_node_id uuid, p_places text[], p_user_ids uuid[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_place text;
begin
  for v_place in
    delete from place_presences p using unnest(p_places, p_user_ids) as l (place, user_id)
      where p.node_id = p_node_id and p.place = l.place and p.user_id = l.user_id returning p.place
  loop perform wake_topic('presence:' || v_place); end loop;
end
$$;
comment on function places_left(uuid, text[], uuid[]) is
  'Somebody''s last look into a place from a process is over: unless they are there from another one, they are gone.';
grant execute on function places_left(uuid, text[], uuid[]) to polyphony_system;
