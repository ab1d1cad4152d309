-- The next step of what is to be done about revenue is done: a quarter of a month worked out that nobody else is at, a month booked, or some creators told of it; 0 when nothing is left, or only what others are at.
create or replace function calculate_due_revenue() returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_month date := revenue_open_since();
  v_first date;
begin
  if not is_month_over(v_month) then return tell_of_revenue(); end if;
  for v_first in
    select first from revenue_parts(v_month) where not exists (select from revenue_days where day = first) order by 1
  loop
    if pg_try_advisory_xact_lock(hashtext('revenue'), v_first - '2000-01-01') then
      perform calculate_revenue_days(v_first);
      return 1;
    end if;
  end loop;
  -- Others are at what is missing.
  if found then return 0; end if;
  perform book_monthly_revenue(v_month);
  return 1;
end $$;
comment on function calculate_due_revenue() is
  'The next step of what is to be done about revenue is done: a quarter of a month worked out that nobody else is at, a month booked, or some creators told of it; 0 when nothing is left, or only what others are at.';
grant execute on function calculate_due_revenue() to polyphony_system;
