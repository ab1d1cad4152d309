alter table sponsored_interactions enable row level security;
