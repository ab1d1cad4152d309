alter table moderation_actions enable row level security;

drop policy if exists moderation_actions_seen_by_moderators on moderation_actions;
create policy moderation_actions_seen_by_moderators on moderation_actions for select to polyphony_viewer using ((select is_moderator()));

grant select on moderation_actions to polyphony_viewer;
