alter table project_collaborators enable row level security;
