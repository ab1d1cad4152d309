alter table sponsored_post_days enable row level security;
