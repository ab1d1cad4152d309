-- Viewers read versions through versions_of_project alone: no policy of theirs, no grant.
alter table project_versions enable row level security;

drop policy if exists project_versions_seen_by_system on project_versions;
create policy project_versions_seen_by_system on project_versions for select to polyphony_system using (true);

grant select on project_versions to polyphony_system;
