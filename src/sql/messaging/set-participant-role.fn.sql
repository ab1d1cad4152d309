-- The owner of a group says who helps to run it, and may hand it over.
create or replace function set_participant_role(p_conversation_id uuid, p_user_id uuid, p_role participant_role)
returns conversations
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_conversation conversations := managed_group(p_conversation_id, p_owner_only => true);
begin
  if p_user_id = v_viewer_id or not exists (
    select from conversation_participants where conversation_id = p_conversation_id and user_id = p_user_id and left_at is null)
  then perform fail('USER_NOT_FOUND', 'input.userId'); end if;
  if p_role = 'OWNER' then
    update conversation_participants set role = 'ADMIN' where conversation_id = p_conversation_id and user_id = v_viewer_id;
    perform append_event('conversation:' || p_conversation_id, 'PARTICIPANT_CHANGED', v_viewer_id, v_viewer_id);
  end if;
  update conversation_participants set role = p_role where conversation_id = p_conversation_id and user_id = p_user_id;
  perform append_event('conversation:' || p_conversation_id, 'PARTICIPANT_CHANGED', p_user_id, v_viewer_id);
  return v_conversation;
end
$$;
comment on function set_participant_role(uuid, uuid, participant_role) is
  'The owner of a group says who helps to run it, and may hand it over.';
grant execute on function set_participant_role(uuid, uuid, participant_role) to polyphony_viewer;
