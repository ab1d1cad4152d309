alter table unbooked_days enable row level security;

drop policy if exists unbooked_days_seen_by_system on unbooked_days;
create policy unbooked_days_seen_by_system on unbooked_days for select to polyphony_system using (true);

grant select on unbooked_days to polyphony_system;
