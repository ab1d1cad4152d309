alter table video_revenue enable row level security;

drop policy if exists video_revenue_seen_by_creator on video_revenue;
create policy video_revenue_seen_by_creator on video_revenue for select to polyphony_viewer using (user_id = (select viewer_id()));

drop policy if exists video_revenue_seen_by_system on video_revenue;
create policy video_revenue_seen_by_system on video_revenue for select to polyphony_system using (true);

grant select on video_revenue to polyphony_viewer, polyphony_system;
