-- A person's count of unread messages in a conversation is set to what count_unread finds, and answered.
create or replace function recount_unread(p_conversation_id uuid, p_user_id uuid) returns int
language sql volatile security definer set search_path = public, pg_temp as $$
  update conversation_participants set unread_count = count_unread(p_conversation_id, p_user_id)
    where conversation_id = p_conversation_id and user_id = p_user_id
    returning unread_count
$$;
comment on function recount_unread(uuid, uuid) is
  'A person''s count of unread messages in a conversation is set to what count_unread finds, and answered.';
