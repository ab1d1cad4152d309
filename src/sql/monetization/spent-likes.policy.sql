-- Reached through the rules alone: no policy, no grant.
alter table spent_likes enable row level security;
