alter table post_reports enable row level security;

-- Moderators see what was reported, and nobody who reported it.
drop policy if exists post_reports_seen_by_moderators on post_reports;
create policy post_reports_seen_by_moderators on post_reports for select to polyphony_viewer using ((select is_moderator()));

grant select (post_id, reason, note, created_at, handled_at) on post_reports to polyphony_viewer;
