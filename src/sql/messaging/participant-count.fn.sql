-- How many people take part in a conversation of the viewer's.
create or replace function participant_count(p_conversation_id uuid) returns int
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int from conversation_participants p
  where p.conversation_id = p_conversation_id and p.left_at is null
    and exists (
      select from conversation_participants mine
      where mine.conversation_id = p_conversation_id and mine.user_id = viewer_id() and mine.left_at is null)
$$;
comment on function participant_count(uuid) is 'How many people take part in a conversation of the viewer''s.';
grant execute on function participant_count(uuid) to polyphony_viewer;
