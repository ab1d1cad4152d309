-- Disappearing messages whose time has come are removed and those who take part learn of it; the answer is how many.
create or replace function delete_expired_messages(p_limit int default 200) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  -- All of the conversations before the first channel, as everything locks them that deals with several: whoever sends
  -- holds a conversation while they wait for an inbox. Few at a time, for whoever wants to say something waits as long.
  v_conversation_ids uuid[] := array(
    select c.id from conversations c
    where c.id in (select conversation_id from messages where expires_at <= now() order by expires_at limit p_limit)
    order by c.id for no key update);
  v_conversation_id uuid;
  v_ids uuid[];
  v_count int := 0;
begin
  foreach v_conversation_id in array v_conversation_ids loop
    v_ids := array(select id from messages where conversation_id = v_conversation_id and expires_at <= now() order by seq limit 100);
    -- Another worker has been here while this one waited.
    continue when v_ids = '{}';
    delete from messages where id = any (v_ids);
    update conversation_participants set unread_count = recount_unread(conversation_id, user_id)
      where conversation_id = v_conversation_id and unread_count > 0;
    perform append_event('conversation:' || v_conversation_id, 'MESSAGES_EXPIRED', null, null, jsonb_build_object('messageIds', to_jsonb(v_ids)));
    v_count := v_count + cardinality(v_ids);
  end loop;
  if v_count > 0 then perform tell_inboxes(v_conversation_ids); end if;
  return v_count;
end
$$;
comment on function delete_expired_messages(int) is
  'Disappearing messages whose time has come are removed and those who take part learn of it; the answer is how many.';
grant execute on function delete_expired_messages(int) to polyphony_system;
