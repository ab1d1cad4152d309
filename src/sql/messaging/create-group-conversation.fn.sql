-- Anybody signed in may make a group of people they may write to; a client that names the id itself may send it again.
create or replace function create_group_conversation(p_title text default null, p_member_ids uuid[] default '{}', p_id uuid default null)
returns conversations
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_conversation conversations;
begin
  -- Version 8 is what direct conversations are made of their two people: nobody takes such a place beforehand.
  if substring(p_id::text, 15, 1) = '8' then perform fail('ID_TAKEN', 'input.id'); end if;
  insert into conversations (id, kind, title, created_by)
    values (coalesce(p_id, new_id()), 'GROUP', p_title, v_viewer_id)
    on conflict (id) do nothing returning * into v_conversation;
  if not found then
    select * into v_conversation from conversations where id = p_id;
    if v_conversation.created_by is distinct from v_viewer_id or v_conversation.kind <> 'GROUP'
      or v_conversation.version = 1 and v_conversation.title is distinct from p_title
      or not can_see_conversation(v_viewer_id, p_id)
    then perform fail('ID_TAKEN', 'input.id'); end if;
    return v_conversation;
  end if;
  perform join_group(v_conversation.id, array(select distinct id from unnest(v_viewer_id || p_member_ids) id), v_viewer_id);
  update conversation_participants set role = 'OWNER' where conversation_id = v_conversation.id and user_id = v_viewer_id;
  return v_conversation;
end
$$;
comment on function create_group_conversation(text, uuid[], uuid) is
  'Anybody signed in may make a group of people they may write to; a client that names the id itself may send it again.';
grant execute on function create_group_conversation(text, uuid[], uuid) to polyphony_viewer;
