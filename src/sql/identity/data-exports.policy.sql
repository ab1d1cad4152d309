alter table data_exports enable row level security;

drop policy if exists data_exports_seen_by_their_person on data_exports;
create policy data_exports_seen_by_their_person on data_exports for select to polyphony_viewer using (user_id = (select viewer_id()));

grant select on data_exports to polyphony_viewer;
