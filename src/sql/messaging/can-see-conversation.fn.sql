-- Who takes part in a conversation sees it; a direct one is gone for both while either blocks the other.
create or replace function can_see_conversation(p_user_id uuid, p_conversation_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from conversation_participants p join conversations c on c.id = p.conversation_id
    where p.conversation_id = p_conversation_id and p.user_id = p_user_id and p.left_at is null
      and (c.kind = 'GROUP' or not exists (
        select from conversation_participants o
        where o.conversation_id = c.id and o.user_id <> p_user_id and is_user_blocked(p_user_id, o.user_id))))
$$;
comment on function can_see_conversation(uuid, uuid) is
  'Who takes part in a conversation sees it; a direct one is gone for both while either blocks the other.';
