-- Reached through the rules alone: no policy, no grant.
alter table refresh_tokens enable row level security;
