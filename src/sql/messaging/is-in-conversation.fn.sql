-- Whether the viewer takes part in a conversation and sees it.
create or replace function is_in_conversation(p_conversation_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select can_see_conversation(viewer_id(), p_conversation_id)
$$;
comment on function is_in_conversation(uuid) is 'Whether the viewer takes part in a conversation and sees it.';
grant execute on function is_in_conversation(uuid) to polyphony_viewer;
