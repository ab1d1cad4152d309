-- Whoever takes part in a conversation may be told nothing of it, until a time or for good; it still counts what is unread.
create or replace function mute_conversation(p_conversation_id uuid, p_until timestamptz default null)
returns conversations
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_conversation conversations := locked_conversation(v_viewer_id, p_conversation_id);
begin
  update conversation_participants set muted_until = coalesce(p_until, 'infinity')
    where conversation_id = p_conversation_id and user_id = v_viewer_id;
  perform append_event('user:' || v_viewer_id, 'INBOX_CHANGED', p_conversation_id, v_viewer_id);
  return v_conversation;
end
$$;
comment on function mute_conversation(uuid, timestamptz) is
  'Whoever takes part in a conversation may be told nothing of it, until a time or for good; it still counts what is unread.';
grant execute on function mute_conversation(uuid, timestamptz) to polyphony_viewer;
