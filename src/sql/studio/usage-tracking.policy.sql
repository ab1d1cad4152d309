alter table usage_tracking enable row level security;
