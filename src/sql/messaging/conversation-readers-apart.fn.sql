-- In a conversation these see more or less of some messages than the others: staff, who blocks or is blocked by another, who joined later, who hid one.
create or replace function conversation_readers_apart(p_conversation_id uuid, p_message_ids uuid[]) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  with shown as (
    -- A message shows what it replies to.
    select id, seq from messages where id = any (p_message_ids)
    union
    select r.id, r.seq from messages m join messages r on r.id = m.reply_to_id where m.id = any (p_message_ids)),
  people as (
    select user_id, first_seq from conversation_participants where conversation_id = p_conversation_id)
  select user_id from people where first_seq > (select min(seq) from shown)
  union select h.user_id from hidden_messages h where h.message_id in (select id from shown)
  union select u.id from users u where u.id in (select user_id from people) and u.role in ('moderator', 'admin')
  union select unnest(array[b.blocker_id, b.blocked_id]) from blocked_users b
    where b.blocker_id in (select user_id from people) and b.blocked_id in (select user_id from people)
$$;
comment on function conversation_readers_apart(uuid, uuid[]) is
  'In a conversation these see more or less of some messages than the others: staff, who blocks or is blocked by another, who joined later, who hid one.';
