alter table project_versions enable row level security;
