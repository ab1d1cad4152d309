-- Everybody present anywhere from a process is gone.
create or replace function all_places_left(p_node_id uuid) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  select places_left(p_node_id, array_agg(place), array_agg(user_id)) from place_presences where node_id = p_node_id having count(*) > 0
$$;
comment on function all_places_left(uuid) is
  'Everybody present anywhere from a process is gone.';
