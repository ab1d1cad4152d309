alter table revenue_months enable row level security;
