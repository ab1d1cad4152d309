alter table sponsorship_terms enable row level security;

-- They are published.
drop policy if exists sponsorship_terms_seen_by_all on sponsorship_terms;
create policy sponsorship_terms_seen_by_all on sponsorship_terms for select to polyphony_viewer using (true);

grant select on sponsorship_terms to polyphony_viewer;
