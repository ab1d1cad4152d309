-- Reached through the rules alone: no policy, no grant.
alter table post_views enable row level security;
