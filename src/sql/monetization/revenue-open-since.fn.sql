-- The first day of the month that is booked next: likes and views since then are still to be paid, those before never are again.
create or replace function revenue_open_since() returns date
language sql stable security definer set search_path = public, pg_temp as $$
  select (max(month) + interval '1 month')::date from revenue_months
$$;
comment on function revenue_open_since() is
  'The first day of the month that is booked next: likes and views since then are still to be paid, those before never are again.';
grant execute on function revenue_open_since() to polyphony_system;
