-- What a day (UTC) of the month booked next has earned is worked out once: likes that still stand and views, but nobody's of themselves, of cheaters or of what is demonetized, taken down or deleted. The answer is how many count.
create or replace function calculate_daily_revenue(p_day date) returns bigint
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '128MB' set jit = off as $$
declare
  v_from timestamptz := p_day::timestamp at time zone 'UTC';
  v_count bigint;
begin
  -- Another that works out this day is waited for.
  insert into revenue_days (day, interactions) values (p_day, 0) on conflict do nothing;
  if not found then return 0; end if;
  if date_trunc('month', p_day)::date <> revenue_open_since() or not is_month_over(p_day) then
    raise exception '% is not of the month that is booked next, %, or that is not over', p_day, revenue_open_since();
  end if;

  with interactions as (
    select l.post_id, l.user_id, 1 as likes, 0 as views from likes l
      where l.created_at >= v_from and l.created_at < v_from + interval '1 day'
        and not exists (select from spent_likes s where s.post_id = l.post_id and s.user_id = l.user_id)
    union all
    select post_id, viewer_id, 0, 1 from post_view_logs where day = p_day),
  paid as (
    insert into unbooked_revenue (day, user_id, post_id, likes, views)
      select p_day, p.author_id, p.id, sum(i.likes), sum(i.views)
        from interactions i
        join posts p on p.id = i.post_id and p.deleted_at is null and p.removed_at is null and not p.is_demonetized
        where i.user_id is distinct from p.author_id
          and not exists (select from user_cheat_status c where c.user_id = i.user_id and c.status = 'CHEATING')
        group by p.id
      returning likes + views as count)
  select coalesce(sum(count), 0) into v_count from paid;
  update revenue_days set interactions = v_count where day = p_day;
  return v_count;
end $$;
comment on function calculate_daily_revenue(date) is
  'What a day (UTC) of the month booked next has earned is worked out once: likes that still stand and views, but nobody''s of themselves, of cheaters or of what is demonetized, taken down or deleted. The answer is how many count.';
grant execute on function calculate_daily_revenue(date) to polyphony_system;
