-- Those of these parts of the creators that are not booked yet get what they have earned in a month whose every day is worked out, if they earn now, once.
create or replace function book_revenue_parts(p_month date, p_parts smallint[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '128MB' set jit = off as $$
declare
  v_parts smallint[];
  v_eligible uuid[];
begin
  -- Another that books one of them is waited for, and before any account is held: who books all of them cannot come in the way of who books one.
  with begun as (
    insert into revenue_bookings (month, part) select p_month, part from unnest(p_parts) part order by part on conflict do nothing returning part)
  select array_agg(part) into v_parts from begun;
  if v_parts is null then return; end if;
  if p_month <> revenue_open_since() then raise exception '% is not the month that is booked next, %', p_month, revenue_open_since(); end if;
  if (select count(*) from revenue_days where day >= p_month and day < p_month + interval '1 month') < (p_month + interval '1 month')::date - p_month then
    raise exception 'Not every day of % is worked out', p_month;
  end if;

  v_eligible := array(select eligible_creators(array(select distinct user_id from unbooked_days where part = any (v_parts))));
  perform keep_revenue(p_month, v_parts, v_eligible);
  perform pay_creators(p_month, v_eligible);
end $$;
comment on function book_revenue_parts(date, smallint[]) is
  'Those of these parts of the creators that are not booked yet get what they have earned in a month whose every day is worked out, if they earn now, once.';
grant execute on function book_revenue_parts(date, smallint[]) to polyphony_system;
