alter table ai_transformations enable row level security;
