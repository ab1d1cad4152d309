alter table message_reactions enable row level security;

-- Seen with the message, but for those of people who do not exist for the viewer.
drop policy if exists message_reactions_seen_with_message on message_reactions;
create policy message_reactions_seen_with_message on message_reactions for select to polyphony_viewer
  using (
    exists (select from messages m where m.id = message_id)
    and user_id <> all ((select array(select hidden_people()))::uuid[]));

grant select on message_reactions to polyphony_viewer;
