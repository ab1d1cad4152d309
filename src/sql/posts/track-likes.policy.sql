alter table track_likes enable row level security;

-- One's own always; another's with the track and the person.
drop policy if exists track_likes_seen_with_track on track_likes;
create policy track_likes_seen_with_track on track_likes for select to polyphony_viewer
  using (user_id = (select viewer_id())
    or exists (select from tracks t where t.id = track_id) and exists (select from profiles a where a.user_id = track_likes.user_id));

grant select on track_likes to polyphony_viewer;
