-- Anybody may delete a message for themselves; whoever said it, and who runs the group, may delete it for everyone.
create or replace function delete_message(p_message_id uuid, p_scope text) returns messages
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_message messages;
begin
  select m.* into v_message from messages m join hidden_messages h on h.message_id = m.id
    where m.id = p_message_id and h.user_id = v_viewer_id and p_scope = 'ME';
  if found then return v_message; end if;
  v_message := visible_message(v_viewer_id, p_message_id);
  if p_scope = 'ME' then
    insert into hidden_messages (user_id, message_id) values (v_viewer_id, p_message_id) on conflict do nothing;
    update conversation_participants set unread_count = recount_unread(conversation_id, user_id)
      where conversation_id = v_message.conversation_id and user_id = v_viewer_id;
    perform append_event('user:' || v_viewer_id, 'MESSAGE_HIDDEN', p_message_id, v_viewer_id,
      jsonb_build_object('conversationId', v_message.conversation_id));
    perform append_event('user:' || v_viewer_id, 'INBOX_CHANGED', v_message.conversation_id, v_viewer_id);
    return v_message;
  end if;
  if v_message.sender_id is distinct from v_viewer_id and not exists (
    select from conversation_participants
    where conversation_id = v_message.conversation_id and user_id = v_viewer_id and role in ('OWNER', 'ADMIN'))
  then perform fail('NOT_MESSAGE_SENDER'); end if;
  if v_message.deleted_at is not null then return v_message; end if;
  return erased_message(v_message, v_viewer_id);
end
$$;
comment on function delete_message(uuid, text) is
  'Anybody may delete a message for themselves; whoever said it, and who runs the group, may delete it for everyone.';
grant execute on function delete_message(uuid, text) to polyphony_viewer;
