-- A process that has subscribers of a topic is woken about it for 90 seconds, and says so again while it has them.
create or replace function watch_topic(p_topic text, p_node_id uuid) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  insert into live_watches (topic, node_id, expires_at)
    values (p_topic, p_node_id, now() + interval '90 seconds')
    on conflict (topic, node_id) do update set expires_at = excluded.expires_at
$$;
comment on function watch_topic(text, uuid) is
  'A process that has subscribers of a topic is woken about it for 90 seconds, and says so again while it has them.';
grant execute on function watch_topic(text, uuid) to polyphony_system;
