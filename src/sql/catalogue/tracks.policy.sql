alter table tracks enable row level security;

drop policy if exists tracks_seen_by_viewer on tracks;
create policy tracks_seen_by_viewer on tracks for select to polyphony_viewer
  using (visibility = 'PUBLIC' or owner_id = (select viewer_id()) or (select is_admin()));

drop policy if exists tracks_kept_by_system on tracks;
create policy tracks_kept_by_system on tracks for all to polyphony_system using (true) with check (true);

grant select on tracks to polyphony_viewer;
grant select, insert, update, delete on tracks to polyphony_system;
