alter table audio_exports enable row level security;
