-- Those of these parts of the creators that are not booked yet get what they have earned in a month that is over and booked next, if they earn now, once.
create or replace function book_revenue_parts(p_month date, p_parts smallint[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_parts smallint[];
  v_eligible uuid[];
begin
  -- Another that books one of them is waited for, and before any account is held: who books all of them cannot come in the way of who books one.
  with begun as (
    insert into revenue_bookings (month, part) select p_month, part from unnest(p_parts) part order by part on conflict do nothing returning part)
  select array_agg(part) into v_parts from begun;
  if v_parts is null then return; end if;
  if p_month <> revenue_open_since() or not is_month_over(p_month) then
    raise exception '% is not the month that is booked next, %, or that is not over', p_month, revenue_open_since();
  end if;

  v_eligible := array(select eligible_creators(array(
    select user_id from profiles where like_count >= profile_likes_needed() and revenue_part(user_id) = any (v_parts))));
  perform keep_revenue(p_month, v_eligible);
  perform pay_creators(p_month, v_eligible);
end $$;
comment on function book_revenue_parts(date, smallint[]) is
  'Those of these parts of the creators that are not booked yet get what they have earned in a month that is over and booked next, if they earn now, once.';
grant execute on function book_revenue_parts(date, smallint[]) to polyphony_system;
