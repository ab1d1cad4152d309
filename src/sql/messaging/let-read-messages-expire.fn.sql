-- A disappearing message goes 24 hours after everybody else in its conversation has read it.
create or replace function let_read_messages_expire(p_conversation_id uuid) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update messages m set expires_at = now() + interval '24 hours'
  where m.conversation_id = p_conversation_id and m.is_disappearing and m.expires_at is null
    and exists (select from conversation_participants p where p.conversation_id = m.conversation_id and p.user_id is distinct from m.sender_id)
    and not exists (
      select from conversation_participants p
      where p.conversation_id = m.conversation_id and p.left_at is null and p.user_id is distinct from m.sender_id
        and p.first_seq <= m.seq and p.last_read_seq < m.seq
        and (m.sender_id is null or not is_user_blocked(p.user_id, m.sender_id)))
$$;
comment on function let_read_messages_expire(uuid) is
  'A disappearing message goes 24 hours after everybody else in its conversation has read it.';
