-- Written by the owner alone; jobs and health look whether there are any.
alter table deferred_indexes enable row level security;

drop policy if exists deferred_indexes_seen_by_system on deferred_indexes;
create policy deferred_indexes_seen_by_system on deferred_indexes for select to polyphony_system using (true);

grant select on deferred_indexes to polyphony_system;
