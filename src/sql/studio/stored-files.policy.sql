alter table stored_files enable row level security;
