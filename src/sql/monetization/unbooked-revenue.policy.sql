alter table unbooked_revenue enable row level security;

drop policy if exists unbooked_revenue_seen_by_system on unbooked_revenue;
create policy unbooked_revenue_seen_by_system on unbooked_revenue for select to polyphony_system using (true);

grant select on unbooked_revenue to polyphony_system;
