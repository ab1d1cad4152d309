alter table user_sessions enable row level security;

drop policy if exists user_sessions_seen_by_owner on user_sessions;
create policy user_sessions_seen_by_owner on user_sessions for select to polyphony_viewer
  using (user_id = (select viewer_id()));

grant select on user_sessions to polyphony_viewer;
