alter table projects enable row level security;
