-- Anybody may take back an emoji they have put to a message.
create or replace function remove_reaction(p_message_id uuid, p_emoji text) returns messages
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_message messages := visible_message(v_viewer_id, p_message_id);
begin
  if v_message.deleted_at is not null then perform fail('MESSAGE_NOT_FOUND'); end if;
  delete from message_reactions where message_id = p_message_id and user_id = v_viewer_id and emoji = p_emoji;
  if found then
    perform append_event('conversation:' || v_message.conversation_id, 'REACTION_REMOVED', p_message_id, v_viewer_id,
      jsonb_build_object('emoji', p_emoji));
  end if;
  return v_message;
end
$$;
comment on function remove_reaction(uuid, text) is
  'Anybody may take back an emoji they have put to a message.';
grant execute on function remove_reaction(uuid, text) to polyphony_viewer;
