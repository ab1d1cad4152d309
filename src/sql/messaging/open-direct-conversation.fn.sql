-- Two people have one direct conversation; whoever of them may write to the other opens it.
create or replace function open_direct_conversation(p_user_id uuid) returns conversations
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_id uuid := generate_conversation_id(v_viewer_id, p_user_id);
  v_refusal text;
  v_conversation conversations;
begin
  if p_user_id = v_viewer_id then perform fail('CONVERSATION_WITH_ONESELF', 'input.userId'); end if;
  select * into v_conversation from conversations where id = v_id;
  if found and can_see_conversation(v_viewer_id, v_id) then return v_conversation; end if;
  v_refusal := can_message_user(v_viewer_id, p_user_id);
  if v_refusal is not null then perform fail(v_refusal, 'input.userId'); end if;

  insert into conversations (id, kind, pair, created_by)
    values (v_id, 'DIRECT', array[least(v_viewer_id, p_user_id), greatest(v_viewer_id, p_user_id)], v_viewer_id)
    on conflict (id) do nothing;
  -- Whoever left it is in it again, and sees what is said from now on. In one order: both may open it at once.
  insert into conversation_participants as p (conversation_id, user_id)
    select v_id, id from unnest(array[v_viewer_id, p_user_id]) id order by id
    on conflict (conversation_id, user_id) do update
      set left_at = null, joined_at = now(), first_seq = (select last_seq + 1 from conversations where id = v_id),
          last_read_seq = (select last_seq from conversations where id = v_id), unread_count = 0, archived_at = null
      where p.left_at is not null;
  perform append_events(array['user:' || v_viewer_id], 'INBOX_CHANGED', v_id, v_viewer_id);
  select * into v_conversation from conversations where id = v_id;
  return v_conversation;
end
$$;
comment on function open_direct_conversation(uuid) is
  'Two people have one direct conversation; whoever of them may write to the other opens it.';
grant execute on function open_direct_conversation(uuid) to polyphony_viewer;
