alter table withdrawal_info enable row level security;
