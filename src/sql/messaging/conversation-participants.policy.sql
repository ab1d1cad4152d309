alter table conversation_participants enable row level security;

-- One's own row first: the function is asked for other people's alone.
drop policy if exists conversation_participants_seen_by_participants on conversation_participants;
create policy conversation_participants_seen_by_participants on conversation_participants for select to polyphony_viewer
  using (
    user_id = (select viewer_id())
    or (is_in_conversation(conversation_id) and user_id <> all ((select array(select hidden_people()))::uuid[])));

drop policy if exists conversation_participants_kept_by_system on conversation_participants;
create policy conversation_participants_kept_by_system on conversation_participants for all to polyphony_system using (true) with check (true);

grant select on conversation_participants to polyphony_viewer;
grant select, insert, update on conversation_participants to polyphony_system;
