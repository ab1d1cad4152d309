-- The channels of everybody who takes part in a conversation now, but for those one of whom and this person blocks the other.
create or replace function participant_channels(p_conversation_id uuid, p_actor_id uuid default null) returns text[]
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg('user:' || p.user_id), '{}') from conversation_participants p
  where p.conversation_id = p_conversation_id and p.left_at is null
    and (p_actor_id is null or p.user_id = p_actor_id or not is_user_blocked(p.user_id, p_actor_id))
$$;
comment on function participant_channels(uuid, uuid) is
  'The channels of everybody who takes part in a conversation now, but for those one of whom and this person blocks the other.';
