alter table likes enable row level security;

-- One's own always; another's with the post and the person.
drop policy if exists likes_seen_with_post on likes;
create policy likes_seen_with_post on likes for select to polyphony_viewer
  using (user_id = (select viewer_id())
    or exists (select from posts p where p.id = post_id) and exists (select from profiles a where a.user_id = likes.user_id));

grant select on likes to polyphony_viewer;
