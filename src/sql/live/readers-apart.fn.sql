-- Who in a channel may see more or less of these things than the others do, and so has to be answered alone.
create or replace function readers_apart(p_channel text, p_subject_ids uuid[]) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select conversation_readers_apart(split_part(p_channel, ':', 2)::uuid, p_subject_ids)
  where split_part(p_channel, ':', 1) = 'conversation'
$$;
comment on function readers_apart(text, uuid[]) is
  'Who in a channel may see more or less of these things than the others do, and so has to be answered alone.';
grant execute on function readers_apart(text, uuid[]) to polyphony_system;
