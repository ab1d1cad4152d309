alter table track_counters enable row level security;

-- Counts are seen with their track; is_public spares the look-up for nearly all of them.
drop policy if exists track_counters_seen_with_track on track_counters;
create policy track_counters_seen_with_track on track_counters for select to polyphony_viewer
  using (is_public or exists (select 1 from tracks t where t.id = track_id));

drop policy if exists track_counters_read_by_system on track_counters;
create policy track_counters_read_by_system on track_counters for select to polyphony_system using (true);

grant select on track_counters to polyphony_viewer, polyphony_system;
