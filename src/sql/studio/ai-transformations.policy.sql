alter table ai_transformations enable row level security;

drop policy if exists ai_transformations_seen_by_viewer on ai_transformations;
create policy ai_transformations_seen_by_viewer on ai_transformations for select to polyphony_viewer
  using (owner_id = (select viewer_id()) or project_id is not null and can_see_project((select viewer_id()), project_id));

drop policy if exists ai_transformations_kept_by_system on ai_transformations;
create policy ai_transformations_kept_by_system on ai_transformations for all to polyphony_system using (true) with check (true);

-- Not who works on it nor what a provider calls it: that is the operator's.
grant select (id, owner_id, project_id, track_id, input_file_id, type, parameters, client_transformation_id, retry_of, state, progress,
  output_file_id, output_version, error_reason, created_at, started_at, finished_at) on ai_transformations to polyphony_viewer;
grant select, insert, update, delete on ai_transformations to polyphony_system;
