-- Disappearing messages whose time has come are removed and those who take part learn of it; the answer is how many.
create or replace function delete_expired_messages(p_limit int default 10000) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_conversation_id uuid;
  v_ids uuid[];
  v_count int := 0;
begin
  for v_conversation_id in
    select distinct conversation_id from (
      select conversation_id from messages where expires_at <= now() order by expires_at limit p_limit) as due
    order by conversation_id
  loop
    -- As whoever sends does: first the conversation, so that numbers and counts stay as they belong together.
    perform from conversations where id = v_conversation_id for update;
    v_ids := array(select id from messages where conversation_id = v_conversation_id and expires_at <= now() order by seq limit 100);
    delete from messages where id = any (v_ids);
    update conversation_participants set unread_count = recount_unread(conversation_id, user_id)
      where conversation_id = v_conversation_id and unread_count > 0;
    perform append_event('conversation:' || v_conversation_id, 'MESSAGES_EXPIRED', null, null, jsonb_build_object('messageIds', to_jsonb(v_ids)));
    perform append_events(participant_channels(v_conversation_id), 'INBOX_CHANGED', v_conversation_id);
    v_count := v_count + cardinality(v_ids);
  end loop;
  return v_count;
end
$$;
comment on function delete_expired_messages(int) is
  'Disappearing messages whose time has come are removed and those who take part learn of it; the answer is how many.';
grant execute on function delete_expired_messages(int) to polyphony_system;
