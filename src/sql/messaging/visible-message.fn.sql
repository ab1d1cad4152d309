-- A message as somebody who takes part in its conversation may see it, held so that it changes for nobody else meanwhile.
create or replace function visible_message(p_user_id uuid, p_message_id uuid) returns messages
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_message messages;
begin
  select * into v_message from messages where id = p_message_id;
  if not found or not can_see_conversation(p_user_id, v_message.conversation_id) then perform fail('MESSAGE_NOT_FOUND'); end if;
  -- First the conversation, then the message: whoever sends does it in this order too.
  perform locked_conversation(p_user_id, v_message.conversation_id);
  select m.* into v_message
    from messages m join conversation_participants p on p.conversation_id = m.conversation_id and p.user_id = p_user_id
    where m.id = p_message_id and m.seq >= p.first_seq and (m.expires_at is null or m.expires_at > now())
      and (m.sender_id is null or not is_user_blocked(p_user_id, m.sender_id))
      and not exists (select from hidden_messages h where h.user_id = p_user_id and h.message_id = m.id)
    for update of m;
  if not found then perform fail('MESSAGE_NOT_FOUND'); end if;
  return v_message;
end
$$;
comment on function visible_message(uuid, uuid) is
  'A message as somebody who takes part in its conversation may see it, held so that it changes for nobody else meanwhile.';
