alter table audio_exports enable row level security;

drop policy if exists audio_exports_seen_by_viewer on audio_exports;
create policy audio_exports_seen_by_viewer on audio_exports for select to polyphony_viewer
  using (requested_by = (select viewer_id()) or can_edit_project((select viewer_id()), project_id));

drop policy if exists audio_exports_kept_by_system on audio_exports;
create policy audio_exports_kept_by_system on audio_exports for all to polyphony_system using (true) with check (true);

grant select on audio_exports to polyphony_viewer;
grant select, insert, update, delete on audio_exports to polyphony_system;
