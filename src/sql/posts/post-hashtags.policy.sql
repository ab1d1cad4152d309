alter table post_hashtags enable row level security;

-- Which post bears a hashtag is seen with the post.
drop policy if exists post_hashtags_seen_with_post on post_hashtags;
create policy post_hashtags_seen_with_post on post_hashtags for select to polyphony_viewer using (exists (select from posts p where p.id = post_id));

grant select on post_hashtags to polyphony_viewer;
