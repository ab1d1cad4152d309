-- Whoever takes part in a conversation has read it up to a message, or all of it; reading goes forward only.
create or replace function mark_conversation_read(p_conversation_id uuid, p_up_to_message_id uuid default null)
returns conversations
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_conversation conversations := locked_conversation(v_viewer_id, p_conversation_id);
  v_seq bigint := v_conversation.last_seq;
begin
  if p_up_to_message_id is not null then
    select m.seq into v_seq
      from messages m join conversation_participants p on p.conversation_id = m.conversation_id and p.user_id = v_viewer_id
      where m.id = p_up_to_message_id and m.conversation_id = p_conversation_id and m.seq >= p.first_seq
        and (m.sender_id is null or not is_user_blocked(v_viewer_id, m.sender_id));
    if not found then perform fail('MESSAGE_NOT_FOUND', 'input.upToMessageId'); end if;
  end if;
  update conversation_participants set last_read_seq = v_seq, last_read_at = now()
    where conversation_id = p_conversation_id and user_id = v_viewer_id and last_read_seq < v_seq;
  if not found then return v_conversation; end if;
  update conversation_participants set unread_count = recount_unread(conversation_id, user_id)
    where conversation_id = p_conversation_id and user_id = v_viewer_id;
  perform let_read_messages_expire(p_conversation_id);
  perform append_event('conversation:' || p_conversation_id, 'CONVERSATION_READ', v_viewer_id, v_viewer_id, jsonb_build_object('seq', v_seq));
  perform append_event('user:' || v_viewer_id, 'INBOX_CHANGED', p_conversation_id, v_viewer_id);
  perform read_notification_group(v_viewer_id, 'conversation:' || p_conversation_id);
  return v_conversation;
end
$$;
comment on function mark_conversation_read(uuid, uuid) is
  'Whoever takes part in a conversation has read it up to a message, or all of it; reading goes forward only.';
grant execute on function mark_conversation_read(uuid, uuid) to polyphony_viewer;
