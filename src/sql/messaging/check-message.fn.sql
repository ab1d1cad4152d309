-- A message is refused when the one other person does not let the sender write, or what it answers or holds is not there for the sender.
create or replace function check_message(p_conversation conversations, p_sender_id uuid, p_reply_to_id uuid, p_track_id uuid)
returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  -- One who has been gone from the group conversation never comes here; in a direct one the other may have closed the door.
  if p_conversation.kind = 'DIRECT'
    and can_message_user(p_sender_id, (select id from unnest(p_conversation.pair) id where id <> p_sender_id)) is not null
  then perform fail('RECIPIENT_UNREACHABLE'); end if;
  if p_reply_to_id is not null and not exists (
    select from messages m join conversation_participants p on p.conversation_id = m.conversation_id and p.user_id = p_sender_id
    where m.id = p_reply_to_id and m.conversation_id = p_conversation.id and m.seq >= p.first_seq and m.deleted_at is null
      and (m.sender_id is null or not is_user_blocked(p_sender_id, m.sender_id)))
  then perform fail('MESSAGE_NOT_FOUND', 'input.replyToId'); end if;
  if p_track_id is not null and not exists (select from visible_tracks(array[p_track_id]))
  then perform fail('TRACK_NOT_FOUND', 'input.trackId'); end if;
end
$$;
comment on function check_message(conversations, uuid, uuid, uuid) is
  'A message is refused when the one other person does not let the sender write, or what it answers or holds is not there for the sender.';
