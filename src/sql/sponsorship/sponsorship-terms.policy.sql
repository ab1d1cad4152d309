alter table sponsorship_terms enable row level security;
