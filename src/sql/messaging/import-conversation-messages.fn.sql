-- Messages from elsewhere get the next numbers of their conversation in the order they are given, each once, and everybody's marks and counts follow.
create or replace function import_conversation_messages(p_conversation_id uuid, p_messages jsonb) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_before bigint;
  v_added int;
begin
  select last_seq into v_before from conversations where id = p_conversation_id for no key update;
  insert into messages (id, conversation_id, seq, sender_id, body, created_at)
    select g.id, p_conversation_id, v_before + row_number() over (order by g.place), g."senderId", g.body, g."sentAt"
    from jsonb_to_recordset(p_messages) as g (place int, id uuid, "senderId" uuid, body text, "sentAt" timestamptz)
    where not exists (select from messages m where m.id = g.id);
  get diagnostics v_added = row_count;
  if v_added = 0 then return 0; end if;
  update conversations set last_seq = v_before + v_added, updated_at = now() where id = p_conversation_id;
  -- Whoever says something has read what was said before; what is marked as read, everybody has.
  with added as materialized (
    select m.seq, m.sender_id, m.created_at, g."readAt" as read_at
    from messages m join jsonb_to_recordset(p_messages) as g (id uuid, "readAt" timestamptz) on g.id = m.id
    where m.conversation_id = p_conversation_id and m.seq > v_before),
  everybody as (
    select max(seq) filter (where read_at is not null) as seq, max(read_at) as at, max(created_at) as active_at from added),
  own as (select sender_id, max(seq) as seq, max(created_at) as at from added group by sender_id)
  update conversation_participants p set
      last_read_seq = greatest(p.last_read_seq, everybody.seq, own.seq),
      last_read_at = greatest(p.last_read_at, everybody.at, own.at),
      active_at = greatest(p.active_at, everybody.active_at)
    from everybody, conversation_participants who left join own on own.sender_id = who.user_id
    where who.conversation_id = p_conversation_id and p.conversation_id = who.conversation_id and p.user_id = who.user_id;
  update conversation_participants set unread_count = recount_unread(conversation_id, user_id)
    where conversation_id = p_conversation_id and left_at is null;
  perform append_event('conversation:' || p_conversation_id, 'CONVERSATION_CHANGED', p_conversation_id);
  return v_added;
end $$;
comment on function import_conversation_messages(uuid, jsonb) is
  'Messages from elsewhere get the next numbers of their conversation in the order they are given, each once, and everybody''s marks and counts follow.';
