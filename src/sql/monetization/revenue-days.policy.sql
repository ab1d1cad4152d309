alter table revenue_days enable row level security;
