-- A message deleted for everyone keeps its place and nothing else, and nobody has it left to read.
create or replace function erased_message(p_message messages, p_actor_id uuid) returns messages
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update messages set body = null, track_id = null, deleted_at = now() where id = p_message.id returning * into p_message;
  delete from message_reactions where message_id = p_message.id;
  update conversation_participants set unread_count = recount_unread(conversation_id, user_id)
    where conversation_id = p_message.conversation_id and last_read_seq < p_message.seq and unread_count > 0;
  perform append_event('conversation:' || p_message.conversation_id, 'MESSAGE_DELETED', p_message.id, p_actor_id);
  perform append_events(participant_channels(p_message.conversation_id, p_message.sender_id), 'INBOX_CHANGED', p_message.conversation_id);
  return p_message;
end
$$;
comment on function erased_message(messages, uuid) is
  'A message deleted for everyone keeps its place and nothing else, and nobody has it left to read.';
