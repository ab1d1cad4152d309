-- Everybody who takes part in one of these conversations is told that it has changed in their inbox.
create or replace function tell_inboxes(p_conversation_ids uuid[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  -- All channels in one order before anything is written into the first, as somebody who writes into several at once does.
  perform from channels where id in (
      select 'user:' || user_id from conversation_participants where conversation_id = any (p_conversation_ids) and left_at is null)
    order by id for no key update;
  perform append_events(array_agg('user:' || p.user_id), 'INBOX_CHANGED', p.conversation_id)
    from conversation_participants p where p.conversation_id = any (p_conversation_ids) and p.left_at is null
    group by p.conversation_id;
end $$;
comment on function tell_inboxes(uuid[]) is
  'Everybody who takes part in one of these conversations is told that it has changed in their inbox.';
