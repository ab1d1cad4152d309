-- At most so many creators are notified of what a month has brought them, each once; how many. In bites: whoever is told is waited for by whatever else happens to them.
create or replace function tell_of_revenue(p_limit int default 500) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_users uuid[];
begin
  with untold as (
    select user_id, month from creator_months where not is_told and month = (select min(month) from creator_months where not is_told)
      order by month, user_id limit p_limit for update skip locked),
  told as (update creator_months c set is_told = true from untold u where (c.user_id, c.month) = (u.user_id, u.month) returning c.user_id)
  select array_agg(user_id) into v_users from told;
  if v_users is null then return 0; end if;
  perform notify_users(v_users, 'REVENUE_EARNED', null, null);
  return cardinality(v_users);
end $$;
comment on function tell_of_revenue(int) is
  'At most so many creators are notified of what a month has brought them, each once; how many. In bites: whoever is told is waited for by whatever else happens to them.';
grant execute on function tell_of_revenue(int) to polyphony_system;
