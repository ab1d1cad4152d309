-- What these creators have earned by the days worked out is kept as a month, by post and by day, and the days are cleared away.
create or replace function keep_revenue(p_month date, p_user_ids uuid[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '256MB' set jit = off as $$
begin
  -- It was filled a moment ago: sums are hashed, not sorted, once it is known how much there is.
  analyze unbooked_revenue;
  insert into video_revenue (user_id, post_id, month, likes, views)
    select s.user_id, s.post_id, p_month, s.likes, s.views
      from (select r.user_id, r.post_id, sum(r.likes) as likes, sum(r.views) as views from unbooked_revenue r group by r.user_id, r.post_id) s
      -- In the order of the key: one pass over its index.
      where s.user_id in (select unnest(p_user_ids)) order by s.user_id, s.post_id;
  insert into creator_months (user_id, month, likes, views, amount, days, day_likes, day_views)
    select user_id, p_month, sum(likes), sum(views), sum(likes) * 10 + sum(views), array_agg(extract(day from day)::smallint order by day), array_agg(likes order by day), array_agg(views order by day)
      from (select r.user_id, r.day, sum(r.likes)::int as likes, sum(r.views)::int as views
        from unbooked_revenue r where r.user_id in (select unnest(p_user_ids)) group by r.user_id, r.day) d
      group by user_id;
  truncate unbooked_revenue;
end $$;
comment on function keep_revenue(date, uuid[]) is
  'What these creators have earned by the days worked out is kept as a month, by post and by day, and the days are cleared away.';
