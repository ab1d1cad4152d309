-- A message just sent goes into the log of its conversation, into the inboxes of all who take part, and is made known to those who have not muted it.
create or replace function tell_of_message(p_message messages, p_unreachable uuid[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform append_event('conversation:' || p_message.conversation_id, 'MESSAGE_SENT', p_message.id, p_message.sender_id);
  perform append_events(
    array(select 'user:' || user_id from conversation_participants
      where conversation_id = p_message.conversation_id and left_at is null and user_id <> all (p_unreachable)),
    'INBOX_MESSAGE', p_message.id, p_message.sender_id, jsonb_build_object('conversationId', p_message.conversation_id));
  perform notify_users(
    array(select user_id from conversation_participants
      where conversation_id = p_message.conversation_id and left_at is null and user_id <> p_message.sender_id
        and user_id <> all (p_unreachable) and (muted_until is null or muted_until <= now())),
    'NEW_MESSAGE', p_message.sender_id, p_message.conversation_id, '{}', 'conversation:' || p_message.conversation_id);
end
$$;
comment on function tell_of_message(messages, uuid[]) is
  'A message just sent goes into the log of its conversation, into the inboxes of all who take part, and is made known to those who have not muted it.';
