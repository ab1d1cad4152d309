-- When two people have begun or ceased to block each other, what they see in the conversations of both changes at once.
create or replace function conversations_between_changed(p_user_id uuid, p_other_id uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_is_blocked boolean := is_user_blocked(p_user_id, p_other_id);
  v_shared uuid[];
begin
  -- All of them before anything is counted: a message sent in the same moment is counted by its sender or here, not twice.
  v_shared := array(
    select c.id from conversations c
    join conversation_participants mine on mine.conversation_id = c.id and mine.user_id = p_user_id
    join conversation_participants theirs on theirs.conversation_id = c.id and theirs.user_id = p_other_id
    -- What somebody said before they left is still there for the other.
    where mine.left_at is null or theirs.left_at is null
    order by c.id for no key update of c);
  update conversation_participants set unread_count = recount_unread(conversation_id, user_id)
    where conversation_id = any (v_shared) and user_id in (p_user_id, p_other_id) and left_at is null;
  -- Every conversation before the first inbox, as everywhere: the other way round two transactions could wait for each other.
  -- Not shown to anybody: from here on it is asked again who may see what.
  perform append_event('conversation:' || id, 'ACCESS_CHANGED', null) from unnest(v_shared) id;
  perform append_events(
      array(select 'user:' || user_id from conversation_participants
        where conversation_id = c.id and user_id in (p_user_id, p_other_id) and left_at is null),
      case when c.kind = 'DIRECT' and v_is_blocked then 'INBOX_REMOVED' else 'INBOX_CHANGED' end, c.id)
    from (select id, kind from conversations where id = any (v_shared) order by id) c;
end $$;
comment on function conversations_between_changed(uuid, uuid) is
  'When two people have begun or ceased to block each other, what they see in the conversations of both changes at once.';
