-- Whether somebody may read a message now: who takes part, from when they joined on, but not what has disappeared, what they hid, or what somebody blocked said.
create or replace function is_readable_message(p_message messages, p_user_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
      select from conversation_participants p
      where p.conversation_id = p_message.conversation_id and p.user_id = p_user_id and p.left_at is null and p_message.seq >= p.first_seq)
    and (p_message.expires_at is null or p_message.expires_at > now())
    and (p_message.sender_id is null or not is_user_blocked(p_user_id, p_message.sender_id))
    and not exists (select from hidden_messages h where h.user_id = p_user_id and h.message_id = p_message.id)
$$;
comment on function is_readable_message(messages, uuid) is
  'Whether somebody may read a message now: who takes part, from when they joined on, but not what has disappeared, what they hid, or what somebody blocked said.';
