alter table mentions enable row level security;

-- With the post, with the comment if it is in one, and with the person named.
drop policy if exists mentions_seen_with_post on mentions;
create policy mentions_seen_with_post on mentions for select to polyphony_viewer
  using (exists (select from posts p where p.id = post_id)
    and (comment_id is null or exists (select from comments c where c.id = comment_id))
    and exists (select from profiles a where a.user_id = mentions.user_id));

grant select on mentions to polyphony_viewer;
