alter table revenue_days enable row level security;

drop policy if exists revenue_days_seen_by_system on revenue_days;
create policy revenue_days_seen_by_system on revenue_days for select to polyphony_system using (true);

grant select on revenue_days to polyphony_system;
