-- Whoever said something may change it for 15 minutes.
create or replace function edit_message(p_message_id uuid, p_body text) returns messages
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_message messages := visible_message(v_viewer_id, p_message_id);
begin
  if v_message.sender_id is distinct from v_viewer_id then perform fail('NOT_MESSAGE_SENDER'); end if;
  if v_message.deleted_at is not null then perform fail('MESSAGE_NOT_FOUND'); end if;
  if v_message.created_at < now() - interval '15 minutes' then perform fail('EDIT_WINDOW_CLOSED'); end if;
  update messages set body = p_body, edited_at = now() where id = p_message_id returning * into v_message;
  perform append_event('conversation:' || v_message.conversation_id, 'MESSAGE_EDITED', v_message.id, v_viewer_id);
  perform tell_last_message_changed(v_message);
  return v_message;
end
$$;
comment on function edit_message(uuid, text) is
  'Whoever said something may change it for 15 minutes.';
grant execute on function edit_message(uuid, text) to polyphony_viewer;
