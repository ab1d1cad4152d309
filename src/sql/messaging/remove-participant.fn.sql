-- Who runs a group may remove somebody from it: an admin a member, the owner anybody.
create or replace function remove_participant(p_conversation_id uuid, p_user_id uuid) returns conversations
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_conversation conversations := managed_group(p_conversation_id);
begin
  if exists (
    select from conversation_participants theirs, conversation_participants mine
    where theirs.conversation_id = p_conversation_id and theirs.user_id = p_user_id and theirs.left_at is null
      and mine.conversation_id = p_conversation_id and mine.user_id = v_viewer_id
      and theirs.role <> 'MEMBER' and mine.role <> 'OWNER')
  then perform fail('GROUP_ADMIN_ONLY'); end if;
  if p_user_id = v_viewer_id then perform fail('USER_NOT_FOUND', 'input.userId'); end if;
  perform leave_group(p_conversation_id, p_user_id, 'PARTICIPANT_REMOVED', v_viewer_id);
  return v_conversation;
end
$$;
comment on function remove_participant(uuid, uuid) is
  'Who runs a group may remove somebody from it: an admin a member, the owner anybody.';
grant execute on function remove_participant(uuid, uuid) to polyphony_viewer;
