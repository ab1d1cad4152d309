-- Somebody is no longer in a group: they see nothing of it any more, the others learn of it, and it never is without an owner.
create or replace function leave_group(p_conversation_id uuid, p_user_id uuid, p_kind text, p_actor_id uuid)
returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_owner_id uuid;
begin
  update conversation_participants set left_at = now(), role = 'MEMBER', unread_count = 0
    where conversation_id = p_conversation_id and user_id = p_user_id and left_at is null;
  if not found then perform fail('USER_NOT_FOUND', 'input.userId'); end if;
  if not exists (select from conversation_participants where conversation_id = p_conversation_id and left_at is null) then
    -- Nobody can come back to it, nor read what was said.
    delete from conversations where id = p_conversation_id;
    delete from channels where id = 'conversation:' || p_conversation_id;
    perform append_event('user:' || p_user_id, 'INBOX_REMOVED', p_conversation_id, p_actor_id);
    return;
  end if;
  -- The longest-serving admin, else the longest-serving member.
  update conversation_participants set role = 'OWNER'
    where conversation_id = p_conversation_id
      and user_id = (
        select user_id from conversation_participants where conversation_id = p_conversation_id and left_at is null
        order by role = 'ADMIN' desc, joined_at, user_id limit 1)
      and not exists (
        select from conversation_participants
        where conversation_id = p_conversation_id and left_at is null and role = 'OWNER')
    returning user_id into v_owner_id;
  perform let_read_messages_expire(p_conversation_id);
  perform append_event('conversation:' || p_conversation_id, p_kind, p_user_id, p_actor_id);
  if v_owner_id is not null then
    perform append_event('conversation:' || p_conversation_id, 'PARTICIPANT_CHANGED', v_owner_id, p_actor_id);
  end if;
  perform append_event('user:' || p_user_id, 'INBOX_REMOVED', p_conversation_id, p_actor_id);
end
$$;
comment on function leave_group(uuid, uuid, text, uuid) is
  'Somebody is no longer in a group: they see nothing of it any more, the others learn of it, and it never is without an owner.';
