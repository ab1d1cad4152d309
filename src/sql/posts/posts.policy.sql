alter table posts enable row level security;

-- The one rule, post_reach by way of can_see_post: every way to a post goes through it.
drop policy if exists posts_seen_by_viewer on posts;
create policy posts_seen_by_viewer on posts for select to polyphony_viewer
  using (can_see_post((select viewer_id()), author_id, audience, deleted_at, removed_at));

drop policy if exists posts_seen_by_system on posts;
create policy posts_seen_by_system on posts for select to polyphony_system using (true);

grant select on posts to polyphony_viewer, polyphony_system;
