alter table creator_months enable row level security;

drop policy if exists creator_months_seen_by_creator on creator_months;
create policy creator_months_seen_by_creator on creator_months for select to polyphony_viewer using (user_id = (select viewer_id()));

drop policy if exists creator_months_seen_by_system on creator_months;
create policy creator_months_seen_by_system on creator_months for select to polyphony_system using (true);

grant select on creator_months to polyphony_viewer, polyphony_system;
