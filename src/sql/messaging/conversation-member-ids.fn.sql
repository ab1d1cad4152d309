-- Who takes part in a conversation, for an import that may not go beyond the size of a group.
create or replace function conversation_member_ids(p_conversation_id uuid) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(user_id), '{}') from conversation_participants where conversation_id = p_conversation_id and left_at is null
$$;
comment on function conversation_member_ids(uuid) is
  'Who takes part in a conversation, for an import that may not go beyond the size of a group.';
grant execute on function conversation_member_ids(uuid) to polyphony_system;
