-- Whoever sees a message may put an emoji to it; it bears 20 different ones.
create or replace function add_reaction(p_message_id uuid, p_emoji text) returns messages
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_message messages := visible_message(v_viewer_id, p_message_id);
begin
  if v_message.deleted_at is not null then perform fail('MESSAGE_NOT_FOUND'); end if;
  if (select count(distinct emoji) from message_reactions where message_id = p_message_id and emoji <> p_emoji) >= 20 then
    perform fail('TOO_MANY_REACTIONS', 'input.emoji');
  end if;
  insert into message_reactions (message_id, user_id, emoji) values (p_message_id, v_viewer_id, p_emoji) on conflict do nothing;
  if found then
    perform append_event('conversation:' || v_message.conversation_id, 'REACTION_ADDED', p_message_id, v_viewer_id,
      jsonb_build_object('emoji', p_emoji));
  end if;
  return v_message;
end
$$;
comment on function add_reaction(uuid, text) is
  'Whoever sees a message may put an emoji to it; it bears 20 different ones.';
grant execute on function add_reaction(uuid, text) to polyphony_viewer;
