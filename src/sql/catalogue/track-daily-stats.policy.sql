alter table track_daily_stats enable row level security;

-- Figures by day are the owner's business, not the public's.
drop policy if exists track_daily_stats_seen_by_owner on track_daily_stats;
create policy track_daily_stats_seen_by_owner on track_daily_stats for select to polyphony_viewer
  using (exists (select 1 from tracks t where t.id = track_id
    and (t.owner_id = (select viewer_id()) or (select is_admin()))));

drop policy if exists track_daily_stats_read_by_system on track_daily_stats;
create policy track_daily_stats_read_by_system on track_daily_stats for select to polyphony_system using (true);

grant select on track_daily_stats to polyphony_viewer, polyphony_system;
