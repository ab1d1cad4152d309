alter table comments enable row level security;

-- With the post, and while its author is there for the viewer; also what stands for its answers alone, when the author is gone.
drop policy if exists comments_seen_with_post on comments;
create policy comments_seen_with_post on comments for select to polyphony_viewer
  using (exists (select from posts p where p.id = post_id) and (author_id is null or exists (select from profiles a where a.user_id = author_id)));

drop policy if exists comments_seen_by_system on comments;
create policy comments_seen_by_system on comments for select to polyphony_system using (true);

grant select on comments to polyphony_viewer, polyphony_system;
