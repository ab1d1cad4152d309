-- What these creators have earned in a month is kept by post, by day and for the month: likes that still stand and views, but nobody's of themselves, of cheaters or of what is demonetized, taken down or deleted.
drop function if exists keep_revenue(date, smallint[], uuid[]);
drop aggregate if exists array_concat(anycompatiblearray);
create or replace function keep_revenue(p_month date, p_user_ids uuid[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '192MB' set jit = off
-- How many creators they are decides how their posts are looked up.
set plan_cache_mode = force_custom_plan as $$
declare
  v_next date := p_month + interval '1 month';
  v_from timestamptz := p_month::timestamp at time zone 'UTC';
  v_until timestamptz := v_next::timestamp at time zone 'UTC';
begin
  with interactions as (
    select l.post_id, l.user_id, (l.created_at at time zone 'UTC')::date as day, 1 as likes, 0 as views from likes l
      where l.created_at >= v_from and l.created_at < v_until
    union all
    -- Taken off again: they are few, and nothing is looked up for the others.
    select post_id, user_id, (l.created_at at time zone 'UTC')::date, -1, 0 from spent_likes join likes l using (post_id, user_id)
      where l.created_at >= v_from and l.created_at < v_until
    union all
    select post_id, viewer_id, day, 0, 1 from post_view_logs where day >= p_month and day < v_next),
  -- Each is read and looked up once, and summed both ways.
  sums as materialized (
    select p.author_id as user_id, p.id as post_id, i.day, sum(i.likes)::int as likes, sum(i.views)::int as views
      from interactions i
      join posts p on p.id = i.post_id and p.author_id = any (p_user_ids) and p.deleted_at is null and p.removed_at is null and not p.is_demonetized
      where i.user_id is distinct from p.author_id
        and not exists (select from user_cheat_status c where c.user_id = i.user_id and c.status = 'CHEATING')
      group by grouping sets ((p.author_id, p.id), (p.author_id, i.day)) having sum(i.likes) + sum(i.views) > 0),
  by_post as (
    insert into video_revenue (user_id, post_id, month, likes, views)
      -- In the order of the key: one pass over its index.
      select user_id, post_id, p_month, likes, views from sums where post_id is not null order by user_id, post_id)
  insert into creator_months (user_id, month, likes, views, amount, days, day_likes, day_views)
    select user_id, p_month, sum(likes), sum(views), sum(likes) * 10 + sum(views),
        array_agg(extract(day from day)::smallint order by day), array_agg(likes order by day), array_agg(views order by day)
      from sums where day is not null group by user_id;
end $$;
comment on function keep_revenue(date, uuid[]) is
  'What these creators have earned in a month is kept by post, by day and for the month: likes that still stand and views, but nobody''s of themselves, of cheaters or of what is demonetized, taken down or deleted.';
