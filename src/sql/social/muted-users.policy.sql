alter table muted_users enable row level security;

-- Only whoever mutes learns of it.
drop policy if exists muted_users_seen_by_owner on muted_users;
create policy muted_users_seen_by_owner on muted_users for select to polyphony_viewer using (user_id = (select viewer_id()));

grant select on muted_users to polyphony_viewer;
