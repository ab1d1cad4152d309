alter table comment_likes enable row level security;

-- One's own always; another's with the comment and the person.
drop policy if exists comment_likes_seen_with_comment on comment_likes;
create policy comment_likes_seen_with_comment on comment_likes for select to polyphony_viewer
  using (user_id = (select viewer_id())
    or exists (select from comments c where c.id = comment_id) and exists (select from profiles a where a.user_id = comment_likes.user_id));

grant select on comment_likes to polyphony_viewer;
