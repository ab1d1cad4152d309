-- The next step of what is to be done about revenue is done: a day worked out, a month booked, or some creators told of it; 0 when nothing is left.
create or replace function calculate_due_revenue() returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_month date := revenue_open_since();
  v_day date;
begin
  if not is_month_over(v_month) then return tell_of_revenue(); end if;
  select day::date into v_day from generate_series(v_month, v_month + interval '1 month' - interval '1 day', interval '1 day') as d (day)
    where not exists (select from revenue_days r where r.day = d.day) order by 1 limit 1;
  if v_day is null then perform book_monthly_revenue(v_month); else perform calculate_daily_revenue(v_day); end if;
  return 1;
end $$;
comment on function calculate_due_revenue() is
  'The next step of what is to be done about revenue is done: a day worked out, a month booked, or some creators told of it; 0 when nothing is left.';
grant execute on function calculate_due_revenue() to polyphony_system;
