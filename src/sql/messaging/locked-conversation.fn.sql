-- A conversation somebody takes part in, held so that it changes for nobody else meanwhile; for others there is none.
create or replace function locked_conversation(p_user_id uuid, p_conversation_id uuid) returns conversations
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_conversation conversations;
begin
  -- Before the lock, so that a stranger holds nobody up; after it, for it may have been waited for.
  if not can_see_conversation(p_user_id, p_conversation_id) then perform fail('CONVERSATION_NOT_FOUND'); end if;
  select * into v_conversation from conversations where id = p_conversation_id for update;
  if not can_see_conversation(p_user_id, p_conversation_id) then perform fail('CONVERSATION_NOT_FOUND'); end if;
  return v_conversation;
end
$$;
comment on function locked_conversation(uuid, uuid) is
  'A conversation somebody takes part in, held so that it changes for nobody else meanwhile; for others there is none.';
