alter table creator_months enable row level security;
