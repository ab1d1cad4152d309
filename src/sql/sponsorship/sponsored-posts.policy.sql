alter table sponsored_posts enable row level security;

-- Another's exists for nobody; moderators come by the rules of review.
drop policy if exists sponsored_posts_seen_by_sponsor on sponsored_posts;
create policy sponsored_posts_seen_by_sponsor on sponsored_posts for select to polyphony_viewer using (sponsor_id = (select viewer_id()));

-- Not the reviewer: it is the server's decision, and not a person's.
revoke select on sponsored_posts from polyphony_viewer;
grant select (id, sponsor_id, post_id, budget, spent, returned, impression_price, like_price, starts_at, ends_at, pacing, frequency_cap,
  countries, languages, genres, interests, followers_from, followers_to, state, ended_by, review_note, created_at, reviewed_at, ended_at)
  on sponsored_posts to polyphony_viewer;
