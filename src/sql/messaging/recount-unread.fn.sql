-- A person's unread messages of a conversation are those after the last one read that they may see and did not write; the count is kept and answered.
create or replace function recount_unread(p_conversation_id uuid, p_user_id uuid) returns int
language sql volatile security definer set search_path = public, pg_temp as $$
  update conversation_participants p set unread_count = (
      select count(*) from messages m
      where m.conversation_id = p.conversation_id and m.seq > greatest(p.last_read_seq, p.first_seq - 1)
        and m.sender_id is distinct from p.user_id and m.deleted_at is null and (m.expires_at is null or m.expires_at > now())
        and not exists (select from hidden_messages h where h.user_id = p.user_id and h.message_id = m.id)
        -- The blocked are looked up once: is_user_blocked for each message took most of the time of a long conversation.
        and (m.sender_id = any (array(
          select case b.blocker_id when p.user_id then b.blocked_id else b.blocker_id end
          from blocked_users b where p.user_id in (b.blocker_id, b.blocked_id)))) is not true)
    where p.conversation_id = p_conversation_id and p.user_id = p_user_id
    returning unread_count
$$;
comment on function recount_unread(uuid, uuid) is
  'A person''s unread messages of a conversation are those after the last one read that they may see and did not write; the count is kept and answered.';
