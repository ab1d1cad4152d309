alter table projects enable row level security;

-- As can_see_project says, row by row. What viewers read of project_collaborators are their own rows.
drop policy if exists projects_seen_by_viewer on projects;
create policy projects_seen_by_viewer on projects for select to polyphony_viewer
  using (
    deleted_at is null
    and (owner_id = (select viewer_id())
      or exists (
        select from project_collaborators c
        where c.project_id = projects.id and c.user_id = (select viewer_id()) and c.accepted_at is not null)
      or is_public and can_view_profile((select viewer_id()), owner_id)));

drop policy if exists projects_kept_by_system on projects;
create policy projects_kept_by_system on projects for all to polyphony_system using (true) with check (true);

grant select on projects to polyphony_viewer;
grant select, insert, update on projects to polyphony_system;
