alter table notifications enable row level security;
alter table notification_actors enable row level security;

drop policy if exists notifications_seen_by_owner on notifications;
create policy notifications_seen_by_owner on notifications for select to polyphony_viewer
  using (user_id = (select viewer_id()));

drop policy if exists notifications_kept_by_system on notifications;
create policy notifications_kept_by_system on notifications for all to polyphony_system using (true) with check (true);

-- The notification itself is read under the policy above: somebody else's is not there.
drop policy if exists notification_actors_seen_by_owner on notification_actors;
create policy notification_actors_seen_by_owner on notification_actors for select to polyphony_viewer
  using (exists (select from notifications n where n.id = notification_id));

drop policy if exists notification_actors_kept_by_system on notification_actors;
create policy notification_actors_kept_by_system on notification_actors for all to polyphony_system using (true) with check (true);

grant select on notifications, notification_actors to polyphony_viewer;
grant select, insert, update, delete on notifications, notification_actors to polyphony_system;
