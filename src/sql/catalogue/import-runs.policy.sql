alter table import_runs enable row level security;

drop policy if exists import_runs_seen_by_owner on import_runs;
create policy import_runs_seen_by_owner on import_runs for select to polyphony_viewer
  using (owner_id = (select viewer_id()) or (select is_admin()));

drop policy if exists import_runs_kept_by_system on import_runs;
create policy import_runs_kept_by_system on import_runs for all to polyphony_system using (true) with check (true);

grant select on import_runs to polyphony_viewer;
grant select, insert, update, delete on import_runs to polyphony_system;
