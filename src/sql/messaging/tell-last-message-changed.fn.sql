-- Where the newest message of a conversation is changed or gone, the inboxes that show it learn of it.
create or replace function tell_last_message_changed(p_message messages) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if p_message.seq = (select last_seq from conversations where id = p_message.conversation_id) then
    perform append_events(participant_channels(p_message.conversation_id, p_message.sender_id), 'INBOX_CHANGED', p_message.conversation_id);
  end if;
end
$$;
comment on function tell_last_message_changed(messages) is
  'Where the newest message of a conversation is changed or gone, the inboxes that show it learn of it.';
