-- All that is missing of a month (its first day) is worked out and booked, once, however often it is asked for. The month is over, and the one before is booked.
create or replace function calculate_monthly_revenue(p_month date) returns revenue_months
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from revenue_months where month = p_month) then
    perform calculate_revenue_days(first) from revenue_spans(p_month);
  end if;
  return book_monthly_revenue(p_month);
end $$;
comment on function calculate_monthly_revenue(date) is
  'All that is missing of a month (its first day) is worked out and booked, once, however often it is asked for. The month is over, and the one before is booked.';
grant execute on function calculate_monthly_revenue(date) to polyphony_system;
