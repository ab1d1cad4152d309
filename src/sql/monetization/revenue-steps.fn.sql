-- What is missing of a month, to be done by whoever is free: days to be worked out, or, once they all are, parts of the creators to be booked; each with a number of its own.
create or replace function revenue_steps(p_month date) returns table (key int, first date, part smallint)
language sql stable security definer set search_path = public, pg_temp as $$
  with days as (select p.first from revenue_spans(p_month) p where not exists (select from revenue_days d where d.day = p.first))
  select first - '2000-01-01', first, null::smallint from days
  union all
  select -1 - (p_month - '2000-01-01') * 4 - n, null, n::smallint from generate_series(0, 3) n
    where not exists (select from days) and not exists (select from revenue_bookings b where (b.month, b.part) = (p_month, n))
  order by 1
$$;
comment on function revenue_steps(date) is
  'What is missing of a month, to be done by whoever is free: days to be worked out, or, once they all are, parts of the creators to be booked; each with a number of its own.';
