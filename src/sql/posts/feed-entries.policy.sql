-- Reached through the rules alone: no policy, no grant.
alter table feed_entries enable row level security;
