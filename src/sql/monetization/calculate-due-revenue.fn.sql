-- The next step of what is to be done about revenue is done: two parts of the creators booked that nobody else is at, else what others are at waited for, a month ended, or some creators told of it; 0 when nothing is left.
create or replace function calculate_due_revenue() returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_month date := revenue_open_since();
  v_step record;
begin
  if not is_month_over(v_month) then return tell_of_revenue(); end if;
  for v_step in
    -- Half of them: each step reads all interactions of the month.
    select array[n, n + 2]::smallint[] as parts, (v_month - '2000-01-01') * 2 + n as key from generate_series(0, 1) n
      where (select count(*) from revenue_bookings b where b.month = v_month and b.part in (n, n + 2)) < 2 order by n
  loop
    if pg_try_advisory_xact_lock(hashtext('revenue'), v_step.key) then
      perform book_revenue_parts(v_month, v_step.parts);
      return 1;
    end if;
  end loop;
  -- The month is ended when they all have.
  if found then perform pg_advisory_xact_lock(hashtext('revenue'), v_step.key); else perform calculate_monthly_revenue(v_month); end if;
  return 1;
end $$;
comment on function calculate_due_revenue() is
  'The next step of what is to be done about revenue is done: two parts of the creators booked that nobody else is at, else what others are at waited for, a month ended, or some creators told of it; 0 when nothing is left.';
grant execute on function calculate_due_revenue() to polyphony_system;
