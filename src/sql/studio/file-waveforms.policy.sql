alter table file_waveforms enable row level security;

-- Who may hear a file may see how loud it is.
drop policy if exists file_waveforms_seen_by_viewer on file_waveforms;
create policy file_waveforms_seen_by_viewer on file_waveforms for select to polyphony_viewer
  using (can_see_file((select viewer_id()), file_id));

drop policy if exists file_waveforms_kept_by_system on file_waveforms;
create policy file_waveforms_kept_by_system on file_waveforms for all to polyphony_system using (true) with check (true);

grant select on file_waveforms to polyphony_viewer;
grant select, insert, update, delete on file_waveforms to polyphony_system;
