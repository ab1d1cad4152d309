-- Whoever follows somebody who is hidden from now on, or back, is shown so at once: their presence, and the conversations they take part in.
create or replace function person_came_or_went(p_user_id uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform wake_topics(array['access:' || p_user_id, 'presence:' || p_user_id]);
  -- The newest are those somebody has open; the others are read anew when they are opened.
  perform append_events(
      array(select distinct 'user:' || o.user_id from conversation_participants o
        where o.conversation_id = c.conversation_id and o.user_id <> p_user_id and o.left_at is null), 'INBOX_CHANGED', c.conversation_id)
    from (select conversation_id from conversation_participants p join conversations d on d.id = p.conversation_id and d.kind = 'DIRECT'
      where p.user_id = p_user_id and p.left_at is null order by p.active_at desc limit 100) c;
end
$$;
comment on function person_came_or_went(uuid) is
  'Whoever follows somebody who is hidden from now on, or back, is shown so at once: their presence, and the conversations they take part in.';
