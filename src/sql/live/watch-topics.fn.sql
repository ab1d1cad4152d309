-- A process that has followers of these topics is woken about them for 90 seconds, and says so again while it has them.
create or replace function watch_topics(p_topics text[], p_node_id uuid) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  insert into live_watches (topic, node_id, expires_at)
    -- One that was left and taken up again in one moment is named twice.
    select distinct topic, p_node_id, now() + interval '90 seconds' from unnest(p_topics) topic order by topic
    on conflict (topic, node_id) do update set expires_at = excluded.expires_at
$$;
comment on function watch_topics(text[], uuid) is
  'A process that has followers of these topics is woken about them for 90 seconds, and says so again while it has them.';
grant execute on function watch_topics(text[], uuid) to polyphony_system;
