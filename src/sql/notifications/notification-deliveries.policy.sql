alter table notification_deliveries enable row level security;

drop policy if exists notification_deliveries_seen_by_owner on notification_deliveries;
create policy notification_deliveries_seen_by_owner on notification_deliveries for select to polyphony_viewer
  using (user_id = (select viewer_id()));

drop policy if exists notification_deliveries_kept_by_system on notification_deliveries;
create policy notification_deliveries_kept_by_system on notification_deliveries for all to polyphony_system
  using (true) with check (true);

-- Not the key nor what a provider has answered: that is the operator's.
grant select (id, notification_id, user_id, channel, state, created_at, updated_at) on notification_deliveries to polyphony_viewer;
grant select, insert, update, delete on notification_deliveries to polyphony_system;
