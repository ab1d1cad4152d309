-- A sponsored post that is to last is shown while no more is spent of it than its share of the hours begun and one more; one that is not, as it comes.
create or replace function is_on_pace(p_post sponsored_posts) returns boolean
language sql stable as $$
  select p_post.pacing = 'FAST' or p_post.spent::numeric * extract(epoch from p_post.ends_at - p_post.starts_at)
    <= p_post.budget * (floor(extract(epoch from now() - p_post.starts_at) / 3600) + 1) * 3600
$$;
comment on function is_on_pace(sponsored_posts) is
  'A sponsored post that is to last is shown while no more is spent of it than its share of the hours begun and one more; one that is not, as it comes.';
