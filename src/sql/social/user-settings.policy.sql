alter table user_settings enable row level security;

drop policy if exists user_settings_seen_by_owner on user_settings;
create policy user_settings_seen_by_owner on user_settings for select to polyphony_viewer using (user_id = (select viewer_id()));

drop policy if exists user_settings_seen_by_system on user_settings;
create policy user_settings_seen_by_system on user_settings for select to polyphony_system using (true);

grant select on user_settings to polyphony_viewer, polyphony_system;
