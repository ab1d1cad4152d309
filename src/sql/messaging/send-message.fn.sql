-- Whoever takes part in a conversation may say something in it, unless the one other person does not let them; sent again under the same client id, it is the same message.
create or replace function send_message(p_id uuid, p_conversation_id uuid, p_client_message_id uuid, p_body text, p_reply_to_id uuid default null, p_track_id uuid default null)
returns messages
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_conversation conversations := locked_conversation(v_viewer_id, p_conversation_id);
  v_message messages;
  v_unreachable uuid[];
begin
  select * into v_message from messages where sender_id = v_viewer_id and client_message_id = p_client_message_id;
  if found then
    if v_message.conversation_id <> p_conversation_id
      or v_message.deleted_at is null and (v_message.reply_to_id, v_message.track_id) is distinct from (p_reply_to_id, p_track_id)
    then perform fail('CLIENT_MESSAGE_ID_REUSED', 'input.clientMessageId'); end if;
    return v_message;
  end if;
  perform check_message(v_conversation, v_viewer_id, p_reply_to_id, p_track_id);

  update conversations set last_seq = last_seq + 1, updated_at = now() where id = p_conversation_id
    returning * into v_conversation;
  insert into messages (id, conversation_id, seq, sender_id, client_message_id, body, reply_to_id, track_id, is_disappearing)
    values (p_id, p_conversation_id, v_conversation.last_seq, v_viewer_id, p_client_message_id, p_body, p_reply_to_id,
      p_track_id, v_conversation.is_disappearing)
    on conflict (sender_id, client_message_id) do nothing returning * into v_message;
  if not found then perform fail('CLIENT_MESSAGE_ID_REUSED', 'input.clientMessageId'); end if;

  v_unreachable := array(
    select p.user_id from conversation_participants p
    where p.conversation_id = p_conversation_id and is_user_blocked(p.user_id, v_viewer_id));
  update conversation_participants
    set active_at = clock_timestamp(), unread_count = unread_count + (user_id <> v_viewer_id)::int
    where conversation_id = p_conversation_id and left_at is null and user_id <> all (v_unreachable);
  perform tell_of_message(v_message, v_unreachable);
  return v_message;
end
$$;
comment on function send_message(uuid, uuid, uuid, text, uuid, uuid) is
  'Whoever takes part in a conversation may say something in it, unless the one other person does not let them; sent again under the same client id, it is the same message.';
grant execute on function send_message(uuid, uuid, uuid, text, uuid, uuid) to polyphony_viewer;
