-- A month (its first day) goes to the accounts of those creators who earn now, as far as it has not yet, once, however often it is asked for. The month is over, and the one before is booked.
drop function if exists book_monthly_revenue(date);
create or replace function calculate_monthly_revenue(p_month date) returns revenue_months
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_booked revenue_months;
begin
  select * into v_booked from revenue_months where month = p_month;
  if found then return v_booked; end if;
  perform book_revenue_parts(p_month, '{0,1,2,3}');
  -- Another that ends this month is waited for.
  insert into revenue_months (month, creators, amount)
    select p_month, count(*), coalesce(sum(amount), 0) from creator_months where month = p_month having p_month = revenue_open_since()
    on conflict do nothing returning * into v_booked;
  if v_booked.month is null then
    select * into strict v_booked from revenue_months where month = p_month;
    return v_booked;
  end if;
  -- Who earned something is told by it.
  perform graphile_worker.add_job('monetization/calculate-revenue', job_key => 'monetization/calculate-revenue');
  return v_booked;
end $$;
comment on function calculate_monthly_revenue(date) is
  'A month (its first day) goes to the accounts of those creators who earn now, as far as it has not yet, once, however often it is asked for. The month is over, and the one before is booked.';
grant execute on function calculate_monthly_revenue(date) to polyphony_system;
