alter table blocked_users enable row level security;

-- Only who blocks sees it; whom it concerns learns nothing of it.
drop policy if exists blocked_users_seen_by_blocker on blocked_users;
create policy blocked_users_seen_by_blocker on blocked_users for select to polyphony_viewer using (blocker_id = (select viewer_id()));

drop policy if exists blocked_users_seen_by_system on blocked_users;
create policy blocked_users_seen_by_system on blocked_users for select to polyphony_system using (true);

grant select on blocked_users to polyphony_viewer, polyphony_system;
