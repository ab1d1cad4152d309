alter table user_cheat_status enable row level security;

drop policy if exists user_cheat_status_seen_by_moderators on user_cheat_status;
create policy user_cheat_status_seen_by_moderators on user_cheat_status for select to polyphony_viewer using ((select is_moderator()));

grant select on user_cheat_status to polyphony_viewer;
