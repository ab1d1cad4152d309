-- Who takes part in a conversation may let the others see that they are writing; nothing of it is kept.
create or replace function set_typing(p_conversation_id uuid, p_is_typing boolean) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
begin
  if not can_see_conversation(v_viewer_id, p_conversation_id) then perform fail('CONVERSATION_NOT_FOUND'); end if;
  perform wake_topic('typing:' || p_conversation_id, v_viewer_id || ':' || p_is_typing);
  return p_is_typing;
end $$;
comment on function set_typing(uuid, boolean) is
  'Who takes part in a conversation may let the others see that they are writing; nothing of it is kept.';
grant execute on function set_typing(uuid, boolean) to polyphony_viewer;
