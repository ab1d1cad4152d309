-- How far each person in a conversation of the viewer's has read, but for those who do not exist for the viewer.
create or replace function conversation_receipts(p_conversation_id uuid)
returns table (user_id uuid, first_seq bigint, last_read_seq bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.user_id, p.first_seq, p.last_read_seq from conversation_participants p
  where p.conversation_id = p_conversation_id and p.left_at is null
    and can_see_conversation((select viewer_id()), p_conversation_id)
    and p.user_id <> all ((select array(select hidden_people()))::uuid[])
$$;
comment on function conversation_receipts(uuid) is
  'How far each person in a conversation of the viewer''s has read, but for those who do not exist for the viewer.';
grant execute on function conversation_receipts(uuid) to polyphony_viewer;
