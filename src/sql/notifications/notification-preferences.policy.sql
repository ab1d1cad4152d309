alter table notification_preferences enable row level security;

drop policy if exists notification_preferences_seen_by_owner on notification_preferences;
create policy notification_preferences_seen_by_owner on notification_preferences for select to polyphony_viewer
  using (user_id = (select viewer_id()));

drop policy if exists notification_preferences_kept_by_system on notification_preferences;
create policy notification_preferences_kept_by_system on notification_preferences for all to polyphony_system
  using (true) with check (true);

grant select on notification_preferences to polyphony_viewer;
grant select, insert, update, delete on notification_preferences to polyphony_system;
