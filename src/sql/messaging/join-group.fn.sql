-- People are put into a group: they see what is said from now on, and everybody in it learns of it.
create or replace function join_group(p_conversation_id uuid, p_user_ids uuid[], p_actor_id uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_user_id uuid;
  v_last_seq bigint := (select last_seq from conversations where id = p_conversation_id);
  v_refusal text;
  v_joined uuid[] := '{}';
begin
  foreach v_user_id in array p_user_ids loop
    v_refusal := case when v_user_id <> p_actor_id then can_message_user(p_actor_id, v_user_id) end;
    if v_refusal is not null then perform fail(v_refusal, 'input.userIds'); end if;
    insert into conversation_participants as p (conversation_id, user_id, first_seq, last_read_seq)
      values (p_conversation_id, v_user_id, v_last_seq + 1, v_last_seq)
      on conflict (conversation_id, user_id) do update
        set left_at = null, joined_at = now(), role = 'MEMBER', first_seq = excluded.first_seq,
            last_read_seq = excluded.last_read_seq, unread_count = 0, archived_at = null, muted_until = null, active_at = now()
        where p.left_at is not null;
    if found then
      v_joined := v_joined || v_user_id;
      perform append_event('conversation:' || p_conversation_id, 'PARTICIPANT_ADDED', v_user_id, p_actor_id);
    end if;
  end loop;
  if (select count(*) from conversation_participants where conversation_id = p_conversation_id and left_at is null) > 256 then
    perform fail('GROUP_FULL', 'input.userIds');
  end if;
  if v_joined <> '{}' then
    perform append_events(array(select 'user:' || id from unnest(v_joined) id), 'INBOX_CHANGED', p_conversation_id, p_actor_id);
  end if;
end
$$;
comment on function join_group(uuid, uuid[], uuid) is
  'People are put into a group: they see what is said from now on, and everybody in it learns of it.';
