-- What these creators, of these parts of them, have earned by the days worked out is kept as a month, by post and by day.
drop function if exists keep_revenue(date, uuid[]);
create or replace function keep_revenue(p_month date, p_parts smallint[], p_user_ids uuid[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '128MB' set jit = off as $$
begin
  insert into video_revenue (user_id, post_id, month, likes, views)
    select r.user_id, r.post_id, p_month, sum(r.likes), sum(r.views) from unbooked_revenue r
      where r.part = any (p_parts) and r.user_id in (select unnest(p_user_ids)) group by r.user_id, r.post_id
      -- In the order of the key: one pass over its index.
      order by r.user_id, r.post_id;
  insert into creator_months (user_id, month, likes, views, amount, days, day_likes, day_views)
    select r.user_id, p_month, sum(r.likes), sum(r.views), sum(r.likes) * 10 + sum(r.views),
        array_concat(r.days order by r.days), array_concat(r.day_likes order by r.days), array_concat(r.day_views order by r.days)
      from unbooked_days r where r.part = any (p_parts) and r.user_id in (select unnest(p_user_ids)) group by r.user_id;
end $$;
comment on function keep_revenue(date, smallint[], uuid[]) is
  'What these creators, of these parts of them, have earned by the days worked out is kept as a month, by post and by day.';
