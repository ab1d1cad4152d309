-- A process that serves live clients tells that it lives and how many people the database knows on it, in how many places; the people on processes not heard of for 30 seconds are gone.
create or replace function node_seen(p_node_id uuid) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_dead uuid;
begin
  insert into live_nodes (id) values (p_node_id) on conflict (id) do update set seen_at = now();
  -- Skipping what another process is dealing with: all of them look at the same time after a crash.
  for v_dead in select id from live_nodes where seen_at < now() - interval '30 seconds' for update skip locked
  loop
    perform people_left(v_dead, array(select user_id from presences where node_id = v_dead));
    perform all_places_left(v_dead);
    delete from live_nodes where id = v_dead;
  end loop;
  return (select count(*) from presences where node_id = p_node_id) + (select count(*) from place_presences where node_id = p_node_id);
end
$$;
comment on function node_seen(uuid) is
  'A process that serves live clients tells that it lives and how many people the database knows on it, in how many places; the people on processes not heard of for 30 seconds are gone.';
grant execute on function node_seen(uuid) to polyphony_system;
