alter table post_edits enable row level security;

-- What a post said before is seen with the post.
drop policy if exists post_edits_seen_with_post on post_edits;
create policy post_edits_seen_with_post on post_edits for select to polyphony_viewer using (exists (select from posts p where p.id = post_id));

grant select on post_edits to polyphony_viewer;
