-- When two people have begun or ceased to block each other, what they see in the conversations of both changes at once.
create or replace function conversations_between_changed(p_user_id uuid, p_other_id uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_conversation conversations;
  v_channels text[] := array['user:' || p_user_id, 'user:' || p_other_id];
begin
  for v_conversation in
    select c.* from conversations c
    join conversation_participants mine on mine.conversation_id = c.id and mine.user_id = p_user_id and mine.left_at is null
    join conversation_participants theirs on theirs.conversation_id = c.id and theirs.user_id = p_other_id and theirs.left_at is null
    order by c.id for update of c
  loop
    update conversation_participants set unread_count = recount_unread(conversation_id, user_id)
      where conversation_id = v_conversation.id and user_id in (p_user_id, p_other_id);
    -- Not shown to anybody: from here on it is asked again who may see what.
    perform append_event('conversation:' || v_conversation.id, 'ACCESS_CHANGED', null);
    perform append_events(v_channels,
      case when v_conversation.kind = 'DIRECT' and is_user_blocked(p_user_id, p_other_id) then 'INBOX_REMOVED' else 'INBOX_CHANGED' end,
      v_conversation.id);
  end loop;
end
$$;
comment on function conversations_between_changed(uuid, uuid) is
  'When two people have begun or ceased to block each other, what they see in the conversations of both changes at once.';
