-- Who runs a group may add people they may write to, up to 256 in all.
create or replace function add_participants(p_conversation_id uuid, p_user_ids uuid[]) returns conversations
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_conversation conversations := managed_group(p_conversation_id);
begin
  perform join_group(p_conversation_id, array(select distinct unnest(p_user_ids)), viewer_id());
  return v_conversation;
end
$$;
comment on function add_participants(uuid, uuid[]) is
  'Who runs a group may add people they may write to, up to 256 in all.';
grant execute on function add_participants(uuid, uuid[]) to polyphony_viewer;
