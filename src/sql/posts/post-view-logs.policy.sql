-- Reached through the rules alone: no policy, no grant.
alter table post_view_logs enable row level security;
