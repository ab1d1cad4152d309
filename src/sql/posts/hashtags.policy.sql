alter table hashtags enable row level security;

-- Only those of public posts: the others would tell of what is hidden.
drop policy if exists hashtags_of_public_posts on hashtags;
create policy hashtags_of_public_posts on hashtags for select to polyphony_viewer using (post_count > 0);

grant select on hashtags to polyphony_viewer;
