alter table sponsored_posts enable row level security;

drop policy if exists sponsored_posts_seen_by_sponsor on sponsored_posts;
create policy sponsored_posts_seen_by_sponsor on sponsored_posts for select to polyphony_viewer using (sponsor_id = (select viewer_id()));

grant select on sponsored_posts to polyphony_viewer;
