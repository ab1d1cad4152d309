alter table playback_totals enable row level security;

-- The sum over all tracks says nothing about any of them.
drop policy if exists playback_totals_seen_by_all on playback_totals;
create policy playback_totals_seen_by_all on playback_totals for select to polyphony_viewer, polyphony_system using (true);

grant select on playback_totals to polyphony_viewer, polyphony_system;
