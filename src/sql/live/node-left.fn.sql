-- A process that closes takes the people on it with it.
create or replace function node_left(p_node_id uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform people_left(p_node_id, array(select user_id from presences where node_id = p_node_id));
  perform all_places_left(p_node_id);
  delete from live_nodes where id = p_node_id;
end
$$;
comment on function node_left(uuid) is
  'A process that closes takes the people on it with it.';
grant execute on function node_left(uuid) to polyphony_system;
