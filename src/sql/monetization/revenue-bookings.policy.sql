alter table revenue_bookings enable row level security;

drop policy if exists revenue_bookings_seen_by_system on revenue_bookings;
create policy revenue_bookings_seen_by_system on revenue_bookings for select to polyphony_system using (true);

grant select on revenue_bookings to polyphony_system;
