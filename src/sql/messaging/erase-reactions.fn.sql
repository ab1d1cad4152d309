-- The emoji somebody has put to messages are taken back; the answer is how many.
create or replace function erase_reactions(p_user_id uuid, p_limit int) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_reaction record;
  v_count int := 0;
begin
  for v_reaction in
    with gone as (
      delete from message_reactions where ctid = any (array(select ctid from message_reactions where user_id = p_user_id limit p_limit))
      returning message_id, emoji)
    select g.message_id, g.emoji, m.conversation_id from gone g join messages m on m.id = g.message_id order by m.conversation_id
  loop
    perform append_event('conversation:' || v_reaction.conversation_id, 'REACTION_REMOVED', v_reaction.message_id, p_user_id,
      jsonb_build_object('emoji', v_reaction.emoji));
    v_count := v_count + 1;
  end loop;
  return v_count;
end
$$;
comment on function erase_reactions(uuid, int) is
  'The emoji somebody has put to messages are taken back; the answer is how many.';
