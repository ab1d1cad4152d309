-- Whoever takes part in a conversation may put it out of sight; it stays there until they bring it back.
create or replace function archive_conversation(p_conversation_id uuid) returns conversations
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_conversation conversations := locked_conversation(v_viewer_id, p_conversation_id);
begin
  update conversation_participants set archived_at = coalesce(archived_at, now())
    where conversation_id = p_conversation_id and user_id = v_viewer_id;
  perform append_event('user:' || v_viewer_id, 'INBOX_CHANGED', p_conversation_id, v_viewer_id);
  return v_conversation;
end
$$;
comment on function archive_conversation(uuid) is
  'Whoever takes part in a conversation may put it out of sight; it stays there until they bring it back.';
grant execute on function archive_conversation(uuid) to polyphony_viewer;
