alter table reposts enable row level security;

-- One's own always; another's with the post and the person.
drop policy if exists reposts_seen_with_post on reposts;
create policy reposts_seen_with_post on reposts for select to polyphony_viewer
  using (user_id = (select viewer_id())
    or exists (select from posts p where p.id = post_id) and exists (select from profiles a where a.user_id = reposts.user_id));

grant select on reposts to polyphony_viewer;
