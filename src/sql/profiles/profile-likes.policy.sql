alter table profile_likes enable row level security;

-- One's own, and those of one's own profile by people who are there for one.
drop policy if exists profile_likes_seen_by_both on profile_likes;
create policy profile_likes_seen_by_both on profile_likes for select to polyphony_viewer
  using (liker_id = (select viewer_id())
    or user_id = (select viewer_id()) and exists (select from profiles p where p.user_id = liker_id));

drop policy if exists profile_likes_seen_by_system on profile_likes;
create policy profile_likes_seen_by_system on profile_likes for select to polyphony_system using (true);

grant select on profile_likes to polyphony_viewer, polyphony_system;
