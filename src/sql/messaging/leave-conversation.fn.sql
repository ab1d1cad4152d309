-- Whoever takes part in a group may leave it.
create or replace function leave_conversation(p_conversation_id uuid) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_conversation conversations := locked_conversation(v_viewer_id, p_conversation_id);
begin
  if v_conversation.kind <> 'GROUP' then perform fail('NOT_A_GROUP'); end if;
  perform leave_group(p_conversation_id, v_viewer_id, 'PARTICIPANT_LEFT', v_viewer_id);
  return p_conversation_id;
end
$$;
comment on function leave_conversation(uuid) is
  'Whoever takes part in a group may leave it.';
grant execute on function leave_conversation(uuid) to polyphony_viewer;
