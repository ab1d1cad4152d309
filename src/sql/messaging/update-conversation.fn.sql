-- Who runs a group may name it; whoever takes part in a direct conversation, and who runs a group, may say whether messages disappear.
create or replace function update_conversation(p_conversation_id uuid, p_title text default null, p_is_disappearing boolean default null, p_is_unnamed boolean default false)
returns conversations
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_conversation conversations := locked_conversation(v_viewer_id, p_conversation_id);
begin
  if v_conversation.kind = 'GROUP' then v_conversation := managed_group(p_conversation_id);
  elsif p_title is not null or p_is_unnamed then perform fail('NOT_A_GROUP', 'input.title'); end if;
  update conversations
    set title = case when p_is_unnamed then null else coalesce(p_title, title) end, is_disappearing = coalesce(p_is_disappearing, is_disappearing), updated_at = now(),
        version = version + 1
    where id = p_conversation_id
      and (title, is_disappearing) is distinct from (case when p_is_unnamed then null else coalesce(p_title, title) end, coalesce(p_is_disappearing, is_disappearing))
    returning * into v_conversation;
  if not found then return (select c from conversations c where id = p_conversation_id); end if;
  perform append_event('conversation:' || p_conversation_id, 'CONVERSATION_CHANGED', p_conversation_id, v_viewer_id);
  perform append_events(participant_channels(p_conversation_id), 'INBOX_CHANGED', p_conversation_id, v_viewer_id);
  return v_conversation;
end
$$;
comment on function update_conversation(uuid, text, boolean, boolean) is
  'Who runs a group may name it; whoever takes part in a direct conversation, and who runs a group, may say whether messages disappear.';
grant execute on function update_conversation(uuid, text, boolean, boolean) to polyphony_viewer;
