-- The 1,000 posts of the last three days people did most with; for a person, one by somebody they follow counts twice, and one by somebody whose posts they like one and a half times.
create or replace function rank_posts(p_as_of timestamptz, p_user_id uuid) returns table (post_id uuid, score float8)
language sql stable security definer set search_path = public, pg_temp as $$
  with engaged as (
    select e.post_id, sum(e.points * power(0.5, extract(epoch from p_as_of - e.hour)::float8 / 43200)) as score
    from post_engagement e where e.hour > p_as_of - interval '3 days' and e.hour <= p_as_of group by e.post_id
    order by 2 desc, 1 desc limit 1000)
  select e.post_id, case when p_user_id is null then e.score else e.score
      * (case when exists (select from followers f where f.follower_id = p_user_id and f.followee_id = p.author_id) then 2 else 1 end)
      * (case when exists (
          select from (select post_id from likes where user_id = p_user_id limit 500) l join posts o on o.id = l.post_id
          where o.author_id = p.author_id and o.id <> p.id) then 1.5 else 1 end) end
  from engaged e join posts p on p.id = e.post_id
  order by 2 desc, 1 desc
$$;
comment on function rank_posts(timestamptz, uuid) is
  'The 1,000 posts of the last three days people did most with; for a person, one by somebody they follow counts twice, and one by somebody whose posts they like one and a half times.';
