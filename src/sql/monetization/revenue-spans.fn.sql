-- The spans of days of a month that are worked out at once: eight by eight, for two to be at it and little to be lost when one is killed.
create or replace function revenue_spans(p_month date) returns table (first date, last date)
language sql immutable set search_path = public, pg_temp as $$
  select p_month + n, least(p_month + n + 7, (p_month + interval '1 month')::date - 1) from generate_series(0, 24, 8) n
$$;
comment on function revenue_spans(date) is 'The spans of days of a month that are worked out at once: eight by eight, for two to be at it and little to be lost when one is killed.';
