-- A process without subscribers of a topic is no longer woken about it, nor is one that has not renewed.
create or replace function unwatch_topic(p_topic text, p_node_id uuid) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  delete from live_watches
    where (topic = p_topic and node_id = p_node_id) or expires_at < now() - interval '10 minutes'
$$;
comment on function unwatch_topic(text, uuid) is
  'A process without subscribers of a topic is no longer woken about it, nor is one that has not renewed.';
grant execute on function unwatch_topic(text, uuid) to polyphony_system;
