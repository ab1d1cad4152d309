alter table stored_files enable row level security;

-- The one rule, can_see_file: every way to a file goes through it; whose it is needs no look at anything else.
drop policy if exists stored_files_seen_by_viewer on stored_files;
create policy stored_files_seen_by_viewer on stored_files for select to polyphony_viewer
  using (owner_id = (select viewer_id()) or can_see_file((select viewer_id()), id));

drop policy if exists stored_files_kept_by_system on stored_files;
create policy stored_files_kept_by_system on stored_files for all to polyphony_system using (true) with check (true);

grant select on stored_files to polyphony_viewer;
grant select, insert, update, delete on stored_files to polyphony_system;
