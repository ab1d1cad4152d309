alter table users enable row level security;

drop policy if exists users_seen_by_owner on users;
create policy users_seen_by_owner on users for select to polyphony_viewer
  using (id = (select viewer_id()) or (select is_admin()));

drop policy if exists users_seen_by_system on users;
create policy users_seen_by_system on users for select to polyphony_system using (true);

-- Every column but the password hash: that one leaves through sign_in_credentials and session_password alone.
grant select (id, email, email_verified_at, role, subscription_tier, disabled_at, deletion_due_at, created_at, updated_at)
  on users to polyphony_viewer, polyphony_system;
