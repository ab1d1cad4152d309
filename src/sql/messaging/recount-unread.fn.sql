-- What somebody has not read in a conversation: what others said after the last message they read and what they may see of it.
create or replace function recount_unread(p_conversation_id uuid, p_user_id uuid) returns int
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int
  from conversation_participants p join messages m on m.conversation_id = p.conversation_id
  where p.conversation_id = p_conversation_id and p.user_id = p_user_id and p.left_at is null
    and m.seq >= greatest(p.last_read_seq + 1, p.first_seq)
    and m.sender_id is distinct from p.user_id and m.deleted_at is null
    -- What has begun to disappear was read by everybody it was for: so the count does not change by time alone.
    and m.expires_at is null
    and not exists (select from hidden_messages h where h.user_id = p.user_id and h.message_id = m.id)
    -- The blocked are looked up once: is_user_blocked for each message took most of the time of a long conversation.
    and (m.sender_id is null or m.sender_id not in (
      select blocked_id from blocked_users where blocker_id = p_user_id
      union all select blocker_id from blocked_users where blocked_id = p_user_id))
$$;
comment on function recount_unread(uuid, uuid) is
  'What somebody has not read in a conversation: what others said after the last message they read and what they may see of it.';
