-- Reached through the rules alone: no policy, no grant.
alter table post_engagement enable row level security;
