-- What happened in each of these channels, which are all different, is written there under its next number, and their followers are woken at commit.
create or replace function append_own_events(p_channels text[], p_kinds text[], p_subject_ids uuid[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_wake_ups text[];
begin
  with happened as (
    select * from unnest(p_channels, p_kinds, p_subject_ids) as h (id, kind, subject_id)),
  numbered as (
    -- In the order append_events takes them.
    insert into channels as c (id, last_seq) select id, 1 from happened order by id
      on conflict (id) do update set last_seq = c.last_seq + 1
      returning c.id, c.last_seq),
  logged as (
    insert into channel_events as e (channel_id, seq, kind, subject_id)
      select id, last_seq, kind, subject_id from numbered join happened using (id)
      returning e.channel_id, e.seq)
  select array_agg(channel_id || '@' || seq) into v_wake_ups from logged;
  if v_wake_ups is not null then perform wake_topics(v_wake_ups); end if;
end $$;
comment on function append_own_events(text[], text[], uuid[]) is
  'What happened in each of these channels, which are all different, is written there under its next number, and their followers are woken at commit.';
