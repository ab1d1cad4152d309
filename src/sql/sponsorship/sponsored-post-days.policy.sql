alter table sponsored_post_days enable row level security;

drop policy if exists sponsored_post_days_seen_by_sponsor on sponsored_post_days;
create policy sponsored_post_days_seen_by_sponsor on sponsored_post_days for select to polyphony_viewer
  using (exists (select from sponsored_posts p where p.id = sponsored_post_id and p.sponsor_id = (select viewer_id())));

grant select on sponsored_post_days to polyphony_viewer;
