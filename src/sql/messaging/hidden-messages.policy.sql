alter table hidden_messages enable row level security;

drop policy if exists hidden_messages_seen_by_their_person on hidden_messages;
create policy hidden_messages_seen_by_their_person on hidden_messages for select to polyphony_viewer using (user_id = (select viewer_id()));

grant select on hidden_messages to polyphony_viewer;
