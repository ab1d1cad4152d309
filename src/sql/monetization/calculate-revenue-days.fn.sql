-- What these days (UTC) of the month booked next, a span of it from its first day on, have earned is worked out once: likes that still stand and views, but nobody's of themselves, of cheaters or of what is demonetized, taken down or deleted. The answer is how many count.
create or replace function calculate_revenue_days(p_first date) returns bigint
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '128MB' set jit = off as $$
declare
  v_last date := (select last from revenue_spans(date_trunc('month', p_first)::date) where first = p_first);
  v_from timestamptz := p_first::timestamp at time zone 'UTC';
  v_until timestamptz := (v_last + 1)::timestamp at time zone 'UTC';
  v_count bigint;
begin
  -- Another that works them out is waited for.
  insert into revenue_days (day, interactions) select day, 0 from generate_series(p_first, v_last, interval '1 day') day on conflict do nothing;
  if v_last is not null and not found then return 0; end if;
  if v_last is null or date_trunc('month', p_first)::date <> revenue_open_since() or not is_month_over(p_first) then
    raise exception '% is not of the month that is booked next, %, or that is not over', p_first, revenue_open_since();
  end if;

  with interactions as (
    select l.post_id, l.user_id, (l.created_at at time zone 'UTC')::date as day, 1 as likes, 0 as views from likes l
      where l.created_at >= v_from and l.created_at < v_until
    union all
    -- Taken off again: they are few, and nothing is looked up for the others.
    select post_id, user_id, (l.created_at at time zone 'UTC')::date, -1, 0 from spent_likes join likes l using (post_id, user_id)
      where l.created_at >= v_from and l.created_at < v_until
    union all
    select post_id, viewer_id, day, 0, 1 from post_view_logs where day between p_first and v_last),
  -- Each is read and looked up once, and summed both ways.
  sums as materialized (
    select p.author_id as user_id, p.id as post_id, i.day, sum(i.likes) as likes, sum(i.views) as views
      from interactions i
      join posts p on p.id = i.post_id and p.deleted_at is null and p.removed_at is null and not p.is_demonetized
      where i.user_id is distinct from p.author_id
        and not exists (select from user_cheat_status c where c.user_id = i.user_id and c.status = 'CHEATING')
      group by grouping sets ((p.author_id, p.id), (p.author_id, i.day)) having sum(i.likes) + sum(i.views) > 0),
  by_post as (
    insert into unbooked_revenue (part, user_id, post_id, likes, views) select revenue_part(user_id), user_id, post_id, likes, views from sums where post_id is not null),
  by_day as (
    insert into unbooked_days (part, user_id, likes, views, days, day_likes, day_views)
      select revenue_part(user_id), user_id, sum(likes), sum(views), array_agg(extract(day from day)::smallint order by day), array_agg(likes::int order by day), array_agg(views::int order by day)
        from sums where day is not null group by user_id),
  counted as (
    update revenue_days d set interactions = s.count from (select day, sum(likes + views) as count from sums where day is not null group by day) s
      where d.day = s.day returning d.interactions)
  select coalesce(sum(interactions), 0) into v_count from counted;
  return v_count;
end $$;
comment on function calculate_revenue_days(date) is
  'What these days (UTC) of the month booked next, a span of it from its first day on, have earned is worked out once: likes that still stand and views, but nobody''s of themselves, of cheaters or of what is demonetized, taken down or deleted. The answer is how many count.';
grant execute on function calculate_revenue_days(date) to polyphony_system;
