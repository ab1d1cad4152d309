alter table withdrawal_requests enable row level security;
