-- What these people need to earn by their posts, and what they have of it: days since the account was made, likes of the profile, likes of their posts, and posts.
create or replace function creator_criteria(p_user_ids uuid[]) returns table (user_id uuid, name text, needed bigint, has bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.id, c.name, c.needed, c.has
    from users u
    join profiles a on a.user_id = u.id
    left join (
      select author_id, count(*) as posts, sum(like_count) as likes from (
        -- Read in the order they lie in, not in that of the authors: of many, half the time or less.
        select author_id, like_count from posts where author_id = any (p_user_ids) and deleted_at is null and removed_at is null offset 0) o
        group by author_id) p on p.author_id = u.id
    cross join lateral (values
      ('ACCOUNT_AGE_DAYS', 30::bigint, floor(extract(epoch from now() - u.created_at) / 86400)::bigint),
      ('PROFILE_LIKES', profile_likes_needed(), a.like_count),
      ('POST_LIKES', 10000, coalesce(p.likes, 0)::bigint),
      ('POSTS', 20, coalesce(p.posts, 0))) as c (name, needed, has)
    where u.id = any (p_user_ids)
$$;
comment on function creator_criteria(uuid[]) is
  'What these people need to earn by their posts, and what they have of it: days since the account was made, likes of the profile, likes of their posts, and posts.';
