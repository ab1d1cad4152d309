-- Reached through watch_topic and unwatch_topic alone: no policy, no grant.
alter table live_watches enable row level security;
