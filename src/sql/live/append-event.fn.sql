-- What happened is written into the channel under its next number, which is the answer, and its followers are woken at commit.
create or replace function append_event(
  p_channel text, p_kind text, p_subject_id uuid, p_actor_id uuid default null, p_data jsonb default '{}')
returns bigint language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_seq bigint;
begin
  insert into channels as c (id, last_seq) values (p_channel, 1)
    on conflict (id) do update set last_seq = c.last_seq + 1
    returning c.last_seq into v_seq;
  insert into channel_events (channel_id, seq, kind, subject_id, actor_id, data)
    values (p_channel, v_seq, p_kind, p_subject_id, p_actor_id, coalesce(p_data, '{}'));
  perform wake_topic(p_channel, v_seq::text);
  return v_seq;
end $$;
comment on function append_event(text, text, uuid, uuid, jsonb) is
  'What happened is written into the channel under its next number, which is the answer, and its followers are woken at commit.';
