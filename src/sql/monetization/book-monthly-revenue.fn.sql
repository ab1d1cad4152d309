-- A month whose every day is worked out goes to the accounts of those creators who earn now, once; what others' posts would have earned is forgotten.
create or replace function book_monthly_revenue(p_month date) returns revenue_months
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '128MB' set jit = off as $$
declare
  v_next date := p_month + interval '1 month';
  v_booked revenue_months;
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

  v_eligible := array(select eligible_creators(array(select distinct user_id from unbooked_days)));
  perform keep_revenue(p_month, v_eligible);
  perform pay_creators(p_month);

  update revenue_months set (creators, amount) = (select count(*), coalesce(sum(amount), 0) from creator_months where month = p_month)
    where month = p_month returning * into v_booked;
  -- Who earned something is told by it.
  perform graphile_worker.add_job('monetization/calculate-revenue', job_key => 'monetization/calculate-revenue');
  return v_booked;
end $$;
comment on function book_monthly_revenue(date) is
  'A month whose every day is worked out goes to the accounts of those creators who earn now, once; what others'' posts would have earned is forgotten.';
grant execute on function book_monthly_revenue(date) to polyphony_system;
