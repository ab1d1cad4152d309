-- With how many people somebody has exchanged likes since a moment: each liked enough of the others posts.
create or replace function check_mutual_likes(p_user_id uuid, p_since timestamptz, p_each int)
returns int
language sql stable security definer set search_path = public, pg_temp as $$
  with given as (
    select o.author_id as partner_id, count(distinct l.post_id) as count from post_like_logs l join posts o on o.id = l.post_id
    where l.user_id = p_user_id and l.is_like and l.at >= p_since and o.author_id <> p_user_id
    group by o.author_id having count(distinct l.post_id) >= p_each),
  gotten as (
    select l.user_id as partner_id from posts o join post_like_logs l on l.post_id = o.id
    where o.author_id = p_user_id and l.is_like and l.at >= p_since and l.user_id in (select partner_id from given)
    group by l.user_id having count(distinct l.post_id) >= p_each)
  select count(*)::int from gotten
$$;
comment on function check_mutual_likes(uuid, timestamptz, int) is
  'With how many people somebody has exchanged likes since a moment: each liked enough of the others posts.';
