-- Something limited is done once more by an account as long as its tier allows it in this hour; the answer is the hour it counts in.
create or replace function take_usage(p_user_id uuid, p_action usage_action) returns timestamptz
language plpgsql volatile as $$
declare
  v_window timestamptz := usage_window();
  v_limit int := (
    select l.per_hour from users u join tier_limits l on l.tier = u.subscription_tier where u.id = p_user_id and l.action = p_action);
begin
  -- One statement, whose row lock lets two who come at once past the last place one by one.
  insert into usage_tracking as t (user_id, action, window_start, used)
    select p_user_id, p_action, v_window, 1 where v_limit > 0
    on conflict (user_id, action, window_start) do update set used = t.used + 1 where t.used < v_limit;
  if not found then perform refuse_usage(p_user_id, p_action, v_window); end if;
  return v_window;
end $$;
comment on function take_usage(uuid, usage_action) is
  'Something limited is done once more by an account as long as its tier allows it in this hour; the answer is the hour it counts in.';
