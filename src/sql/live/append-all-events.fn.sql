-- What happened in these channels, several things in one of them too, is written there under their next numbers, and their followers are woken at commit.
drop function if exists append_all_events(text[], text[], uuid[], jsonb[]);
create or replace function append_all_events(p_channels text[], p_kinds text[], p_subject_ids uuid[], p_data jsonb[], p_actor_ids uuid[] default '{}') returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_wake_ups text[];
begin
  with happened as (
    select h.*, row_number() over (partition by h.id order by h.place) as nth, count(*) over (partition by h.id) as times
      from unnest(p_channels, p_kinds, p_subject_ids, p_data, p_actor_ids) with ordinality as h (id, kind, subject_id, data, actor_id, place)),
  numbered as (
    -- In the order append_events takes them.
    insert into channels as c (id, last_seq) select id, times from happened where nth = 1 order by id
      on conflict (id) do update set last_seq = c.last_seq + excluded.last_seq
      returning c.id, c.last_seq),
  logged as (
    insert into channel_events as e (channel_id, seq, kind, subject_id, actor_id, data)
      select id, n.last_seq - h.times + h.nth, h.kind, h.subject_id, h.actor_id, h.data from numbered n join happened h using (id))
  select array_agg(id || '@' || last_seq) into v_wake_ups from numbered;
  if v_wake_ups is not null then perform wake_topics(v_wake_ups); end if;
end $$;
comment on function append_all_events(text[], text[], uuid[], jsonb[], uuid[]) is
  'What happened in these channels, several things in one of them too, is written there under their next numbers, and their followers are woken at commit.';
