alter table video_revenue enable row level security;
