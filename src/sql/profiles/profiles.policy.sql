alter table profiles enable row level security;

-- A disabled account's person is hidden from everybody but themselves and the admins; two people of whom one blocks the
-- other are hidden from each other. In a sub-select, hidden_people is asked once and not for each row; for a visitor never.
drop policy if exists profiles_seen_by_viewer on profiles;
create policy profiles_seen_by_viewer on profiles for select to polyphony_viewer
  using (
    not is_hidden and ((select viewer_id()) is null or user_id not in (select hidden_people()))
    or user_id = (select viewer_id()) or (select is_admin()));

drop policy if exists profiles_seen_by_system on profiles;
create policy profiles_seen_by_system on profiles for select to polyphony_system using (true);

-- Not the bio: bio_of says for whom that is.
revoke select on profiles from polyphony_viewer;
grant select (user_id, handle, display_name, avatar_url, public_track_count, follower_count, following_count, like_count,
  is_verified, audience, is_hidden, handle_changed_at, created_at, updated_at) on profiles to polyphony_viewer;
grant select on profiles to polyphony_system;
