alter table messages enable row level security;

-- Whoever takes part, from when they joined on; not what has disappeared, what they have deleted for themselves, or what
-- somebody said whom they block or who blocks them.
drop policy if exists messages_seen_by_participants on messages;
create policy messages_seen_by_participants on messages for select to polyphony_viewer
  using (
    exists (
      select from conversation_participants p
      where p.conversation_id = messages.conversation_id and p.user_id = (select viewer_id()) and p.left_at is null
        and messages.seq >= p.first_seq)
    and (expires_at is null or expires_at > now())
    and (sender_id is null or sender_id <> all ((select array(select hidden_people()))::uuid[]))
    and not exists (select from hidden_messages h where h.user_id = (select viewer_id()) and h.message_id = messages.id));

drop policy if exists messages_kept_by_system on messages;
create policy messages_kept_by_system on messages for all to polyphony_system using (true) with check (true);

grant select on messages to polyphony_viewer;
grant select, insert, update on messages to polyphony_system;
