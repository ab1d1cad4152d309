-- A person's unread messages of a conversation are those after the last one read that they may see and did not write; with a number, whether that one is.
create or replace function count_unread(p_conversation_id uuid, p_user_id uuid, p_seq bigint default null) returns int
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int
  from conversation_participants p join messages m on m.conversation_id = p.conversation_id
    and m.seq >= greatest(p.last_read_seq + 1, p.first_seq, p_seq) and m.seq <= coalesce(p_seq, 9223372036854775807)
  where p.conversation_id = p_conversation_id and p.user_id = p_user_id and p.left_at is null
    and m.sender_id is distinct from p.user_id and m.deleted_at is null and (m.expires_at is null or m.expires_at > now())
    and not exists (select from hidden_messages h where h.user_id = p.user_id and h.message_id = m.id)
    -- The blocked are looked up once: is_user_blocked for each message took most of the time of a long conversation.
    and (m.sender_id is null or m.sender_id not in (
      select blocked_id from blocked_users where blocker_id = p_user_id
      union all select blocker_id from blocked_users where blocked_id = p_user_id))
$$;
comment on function count_unread(uuid, uuid, bigint) is
  'A person''s unread messages of a conversation are those after the last one read that they may see and did not write; with a number, whether that one is.';
