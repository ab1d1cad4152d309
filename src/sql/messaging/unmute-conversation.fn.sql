-- Whoever has muted a conversation may be told of it again.
create or replace function unmute_conversation(p_conversation_id uuid) returns conversations
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_conversation conversations := locked_conversation(v_viewer_id, p_conversation_id);
begin
  update conversation_participants set muted_until = null
    where conversation_id = p_conversation_id and user_id = v_viewer_id;
  perform append_event('user:' || v_viewer_id, 'INBOX_CHANGED', p_conversation_id, v_viewer_id);
  return v_conversation;
end
$$;
comment on function unmute_conversation(uuid) is
  'Whoever has muted a conversation may be told of it again.';
grant execute on function unmute_conversation(uuid) to polyphony_viewer;
