alter table followers enable row level security;

-- Who follows whom is for the two of them.
drop policy if exists followers_seen_by_both on followers;
create policy followers_seen_by_both on followers for select to polyphony_viewer
  using (follower_id = (select viewer_id()) or followee_id = (select viewer_id()));

drop policy if exists followers_seen_by_system on followers;
create policy followers_seen_by_system on followers for select to polyphony_system using (true);

grant select on followers to polyphony_viewer, polyphony_system;
