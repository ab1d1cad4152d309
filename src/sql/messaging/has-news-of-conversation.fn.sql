-- A conversation somebody takes part in has news for them while it is not muted and holds messages they have not read.
create or replace function has_news_of_conversation(p_user_id uuid, p_conversation_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select can_see_conversation(p_user_id, p_conversation_id) and exists (
    select from conversation_participants
    where conversation_id = p_conversation_id and user_id = p_user_id and unread_count > 0
      and (muted_until is null or muted_until <= now()))
$$;
comment on function has_news_of_conversation(uuid, uuid) is
  'A conversation somebody takes part in has news for them while it is not muted and holds messages they have not read.';
