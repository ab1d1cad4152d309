-- Reached through the rules alone: no policy, no grant.
alter table live_nodes enable row level security;
alter table presences enable row level security;
alter table place_presences enable row level security;
alter table last_seen enable row level security;
