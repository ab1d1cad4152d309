-- A month whose every day is worked out goes to the accounts of those creators who earn now, once; the other creators' days are forgotten.
create or replace function book_monthly_revenue(p_month date) returns revenue_months
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '128MB' set jit = off as $$
declare
  v_next date := p_month + interval '1 month';
  v_booked revenue_months;
  v_users uuid[];
  v_likes bigint[];
  v_views bigint[];
  v_eligible uuid[];
begin
  -- Another that books this month is waited for.
  insert into revenue_months (month, creators, amount) select p_month, 0, 0 where p_month = revenue_open_since() on conflict do nothing;
  if not found then
    select * into v_booked from revenue_months where month = p_month;
    if v_booked.month is null then raise exception '% is not the month that is booked next, %', p_month, revenue_open_since(); end if;
    return v_booked;
  end if;
  if (select count(*) from revenue_days where day >= p_month and day < v_next) < v_next - p_month then
    raise exception 'Not every day of % is worked out', p_month;
  end if;

  select array_agg(user_id), array_agg(likes), array_agg(views) into v_users, v_likes, v_views
    from (select user_id, sum(likes)::bigint as likes, sum(views)::bigint as views from video_revenue where day >= p_month and day < v_next group by user_id) e;
  v_eligible := array(select eligible_creators(v_users));
  insert into creator_months (user_id, month, likes, views, amount)
    select user_id, p_month, likes, views, likes * 10 + views from unnest(v_users, v_likes, v_views) as e (user_id, likes, views)
      where user_id = any (v_eligible);
  delete from video_revenue where day >= p_month and day < v_next
    and user_id = any (array(select unnest(v_users) except select unnest(v_eligible)));
  perform pay_creators(p_month);

  update revenue_months set (creators, amount) = (select count(*), coalesce(sum(amount), 0) from creator_months where month = p_month)
    where month = p_month returning * into v_booked;
  -- Who earned something is told by it.
  perform graphile_worker.add_job('monetization/calculate-revenue', job_key => 'monetization/calculate-revenue');
  return v_booked;
end $$;
comment on function book_monthly_revenue(date) is
  'A month whose every day is worked out goes to the accounts of those creators who earn now, once; the other creators'' days are forgotten.';
grant execute on function book_monthly_revenue(date) to polyphony_system;
