alter table moderation_thresholds enable row level security;

-- They are published.
drop policy if exists moderation_thresholds_seen_by_all on moderation_thresholds;
create policy moderation_thresholds_seen_by_all on moderation_thresholds for select to polyphony_viewer using (true);

grant select on moderation_thresholds to polyphony_viewer;
