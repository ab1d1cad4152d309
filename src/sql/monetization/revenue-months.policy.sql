alter table revenue_months enable row level security;

drop policy if exists revenue_months_seen_by_system on revenue_months;
create policy revenue_months_seen_by_system on revenue_months for select to polyphony_system using (true);

grant select on revenue_months to polyphony_system;
