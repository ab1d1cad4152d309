-- A process without followers of these topics is no longer woken about them.
create or replace function unwatch_topics(p_topics text[], p_node_id uuid) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  delete from live_watches where node_id = p_node_id and topic = any (p_topics)
$$;
comment on function unwatch_topics(text[], uuid) is 'A process without followers of these topics is no longer woken about them.';
grant execute on function unwatch_topics(text[], uuid) to polyphony_system;
