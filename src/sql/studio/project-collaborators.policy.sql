alter table project_collaborators enable row level security;

-- One's own rows; the others are read through collaborators_of.
drop policy if exists project_collaborators_seen_by_themselves on project_collaborators;
create policy project_collaborators_seen_by_themselves on project_collaborators for select to polyphony_viewer
  using (user_id = (select viewer_id()));

drop policy if exists project_collaborators_seen_by_system on project_collaborators;
create policy project_collaborators_seen_by_system on project_collaborators for select to polyphony_system using (true);

grant select on project_collaborators to polyphony_viewer, polyphony_system;
