-- Reached through the rules alone: no policy, no grant.
alter table liked_genres enable row level security;
