-- Reached through the rules alone: no policy, no grant.
alter table held_handles enable row level security;
