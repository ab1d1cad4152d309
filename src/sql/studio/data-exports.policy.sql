alter table data_exports enable row level security;
