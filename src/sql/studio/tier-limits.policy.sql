alter table tier_limits enable row level security;
