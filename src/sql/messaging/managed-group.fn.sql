-- A group whose owner or admin the viewer is, held so that it changes for nobody else meanwhile.
create or replace function managed_group(p_conversation_id uuid, p_owner_only boolean default false)
returns conversations
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_conversation conversations := locked_conversation(v_viewer_id, p_conversation_id);
begin
  if v_conversation.kind <> 'GROUP' then perform fail('NOT_A_GROUP'); end if;
  if not exists (
    select from conversation_participants
    where conversation_id = p_conversation_id and user_id = v_viewer_id
      and (role = 'OWNER' or role = 'ADMIN' and not p_owner_only))
  then perform fail('GROUP_ADMIN_ONLY'); end if;
  return v_conversation;
end
$$;
comment on function managed_group(uuid, boolean) is
  'A group whose owner or admin the viewer is, held so that it changes for nobody else meanwhile.';
