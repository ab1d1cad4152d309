-- The next step of what is to be done about revenue is done: some days worked out or a part of the creators booked that nobody else is at, else what others are at waited for, a month ended, or some creators told of it; 0 when nothing is left.
create or replace function calculate_due_revenue() returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_month date := revenue_open_since();
  v_step record;
begin
  if not is_month_over(v_month) then return tell_of_revenue(); end if;
  for v_step in select key, first, part from revenue_steps(v_month) loop
    if pg_try_advisory_xact_lock(hashtext('revenue'), v_step.key) then
      if v_step.part is null then perform calculate_revenue_days(v_step.first); else perform book_revenue_parts(v_month, array[v_step.part]); end if;
      return 1;
    end if;
  end loop;
  -- What comes after it can be done by two again.
  if found then perform pg_advisory_xact_lock(hashtext('revenue'), v_step.key); else perform book_monthly_revenue(v_month); end if;
  return 1;
end $$;
comment on function calculate_due_revenue() is
  'The next step of what is to be done about revenue is done: some days worked out or a part of the creators booked that nobody else is at, else what others are at waited for, a month ended, or some creators told of it; 0 when nothing is left.';
grant execute on function calculate_due_revenue() to polyphony_system;
