-- Reached through the rules alone: no policy, no grant.
alter table reserved_handles enable row level security;
