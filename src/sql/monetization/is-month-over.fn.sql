-- A month (UTC) is over for the books an hour after its end, when whatever was begun in it has ended.
create or replace function is_month_over(p_month date) returns boolean
language sql stable as $$
  select now() >= (date_trunc('month', p_month::timestamp) + interval '1 month 1 hour') at time zone 'UTC'
$$;
comment on function is_month_over(date) is 'A month (UTC) is over for the books an hour after its end, when whatever was begun in it has ended.';
