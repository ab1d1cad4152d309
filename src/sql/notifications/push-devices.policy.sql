alter table push_devices enable row level security;

drop policy if exists push_devices_seen_by_owner on push_devices;
create policy push_devices_seen_by_owner on push_devices for select to polyphony_viewer
  using (user_id = (select viewer_id()));

drop policy if exists push_devices_kept_by_system on push_devices;
create policy push_devices_kept_by_system on push_devices for all to polyphony_system using (true) with check (true);

-- Every column but where it is and its keys: these never leave again by a request.
grant select (id, user_id, provider, created_at, last_used_at) on push_devices to polyphony_viewer;
grant select, insert, update, delete on push_devices to polyphony_system;
