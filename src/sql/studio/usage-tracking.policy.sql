alter table usage_tracking enable row level security;

drop policy if exists usage_tracking_seen_by_owner on usage_tracking;
create policy usage_tracking_seen_by_owner on usage_tracking for select to polyphony_viewer
  using (user_id = (select viewer_id()));

-- Read only: the rules alone count.
grant select on usage_tracking to polyphony_viewer;
