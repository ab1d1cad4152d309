-- What somebody said is deleted for everyone and said by nobody, in one conversation at a time; the answer is how many.
create or replace function erase_messages(p_user_id uuid, p_limit int) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_conversation_id uuid;
  v_ids uuid[];
  v_count int;
begin
  select conversation_id into v_conversation_id from messages where sender_id = p_user_id limit 1;
  if not found then return 0; end if;
  -- The conversation before its channel, as whoever sends locks them.
  perform from conversations where id = v_conversation_id for no key update;
  v_ids := array(select id from messages where sender_id = p_user_id and conversation_id = v_conversation_id and deleted_at is null order by seq limit p_limit);
  delete from message_reactions where message_id = any (v_ids);
  perform append_event('conversation:' || v_conversation_id, 'MESSAGE_DELETED', id, p_user_id) from unnest(v_ids) id;
  update messages set body = null, track_id = null, deleted_at = coalesce(deleted_at, now()), sender_id = null, client_message_id = null
    where id in (select id from messages where sender_id = p_user_id and conversation_id = v_conversation_id
      order by deleted_at is not null, seq limit p_limit);
  get diagnostics v_count = row_count;
  update conversation_participants set unread_count = recount_unread(conversation_id, user_id)
    where conversation_id = v_conversation_id and unread_count > 0;
  perform append_events(participant_channels(v_conversation_id, p_user_id), 'INBOX_CHANGED', v_conversation_id);
  return v_count;
end
$$;
comment on function erase_messages(uuid, int) is
  'What somebody said is deleted for everyone and said by nobody, in one conversation at a time; the answer is how many.';
