alter table credit_top_ups enable row level security;
