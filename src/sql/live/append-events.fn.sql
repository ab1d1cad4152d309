-- What happened is written into each of these channels under its next number, and their followers are woken at commit.
create or replace function append_events(
  p_channels text[], p_kind text, p_subject_id uuid, p_actor_id uuid default null, p_data jsonb default '{}')
returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_wake_ups text[];
begin
  with numbered as (
    -- In one order, so that two transactions never wait for each other in a circle. The row stays locked until the
    -- commit: numbers are given out in the order they become visible.
    insert into channels as c (id, last_seq) select distinct id, 1 from unnest(p_channels) id order by id
      on conflict (id) do update set last_seq = c.last_seq + 1
      returning c.id, c.last_seq),
  logged as (
    insert into channel_events as e (channel_id, seq, kind, subject_id, actor_id, data)
      select id, last_seq, p_kind, p_subject_id, p_actor_id, coalesce(p_data, '{}') from numbered
      returning e.channel_id, e.seq)
  select array_agg(channel_id || '@' || seq) into v_wake_ups from logged;
  if v_wake_ups is not null then perform wake_topics(v_wake_ups); end if;
end $$;
comment on function append_events(text[], text, uuid, uuid, jsonb) is
  'What happened is written into each of these channels under its next number, and their followers are woken at commit.';
