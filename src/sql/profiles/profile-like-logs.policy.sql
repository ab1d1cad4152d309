-- Reached through the rules alone: no policy, no grant.
alter table profile_like_logs enable row level security;
