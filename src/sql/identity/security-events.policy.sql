alter table security_events enable row level security;

drop policy if exists security_events_seen_by_owner on security_events;
create policy security_events_seen_by_owner on security_events for select to polyphony_viewer
  using (user_id = (select viewer_id()) or (select is_admin()));

grant select on security_events to polyphony_viewer;
