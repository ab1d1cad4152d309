-- Somebody leaves the next conversation they take or took part in: a group goes on under another owner, the other of two keeps what they said, and what nobody is left in is gone; the answer is how many.
create or replace function erase_memberships(p_user_id uuid, p_limit int) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_mine conversation_participants;
  v_kind conversation_kind;
  v_count int;
begin
  select * into v_mine from conversation_participants where user_id = p_user_id limit 1;
  if not found then return 0; end if;
  select kind into v_kind from conversations where id = v_mine.conversation_id for no key update;
  if not exists (select from conversation_participants o
    where o.conversation_id = v_mine.conversation_id and o.user_id <> p_user_id and (o.left_at is null or v_kind = 'DIRECT')) then
    delete from messages where id in (select id from messages where conversation_id = v_mine.conversation_id limit p_limit);
    get diagnostics v_count = row_count;
    if v_count = p_limit then return v_count; end if;
    delete from conversations where id = v_mine.conversation_id;
    delete from channels where id = 'conversation:' || v_mine.conversation_id;
    return v_count + 1;
  end if;
  if v_kind = 'GROUP' and v_mine.left_at is null then
    perform leave_group(v_mine.conversation_id, p_user_id, 'PARTICIPANT_LEFT', p_user_id);
  end if;
  delete from conversation_participants where conversation_id = v_mine.conversation_id and user_id = p_user_id;
  perform let_read_messages_expire(v_mine.conversation_id);
  if v_kind = 'DIRECT' then
    perform append_event('conversation:' || v_mine.conversation_id, 'ACCESS_CHANGED', null);
    perform append_events(participant_channels(v_mine.conversation_id), 'INBOX_CHANGED', v_mine.conversation_id);
  end if;
  return 1;
end
$$;
comment on function erase_memberships(uuid, int) is
  'Somebody leaves the next conversation they take or took part in: a group goes on under another owner, the other of two keeps what they said, and what nobody is left in is gone; the answer is how many.';
