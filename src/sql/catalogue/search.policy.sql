alter table search_terms enable row level security;
alter table search_term_variants enable row level security;
-- Read by search_tracks alone, which shows public tracks only: no policy, no grant.
alter table track_postings enable row level security;
