alter table conversations enable row level security;

-- A direct conversation is gone for both while either blocks the other. Each sub-select is evaluated once a statement.
drop policy if exists conversations_seen_by_participants on conversations;
create policy conversations_seen_by_participants on conversations for select to polyphony_viewer
  using (
    exists (
      select from conversation_participants p
      where p.conversation_id = conversations.id and p.user_id = (select viewer_id()) and p.left_at is null)
    and (pair is null or not pair && (select array(select hidden_people()))));

drop policy if exists conversations_kept_by_system on conversations;
create policy conversations_kept_by_system on conversations for all to polyphony_system using (true) with check (true);

grant select on conversations to polyphony_viewer;
grant select, insert, update on conversations to polyphony_system;
