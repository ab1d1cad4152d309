-- What a server has counted of calls since it last told is added to each account's hour; the answer is what all servers counted there, and the account's tier.
create or replace function count_api_calls(p_calls jsonb)
returns table (user_id uuid, window_start timestamptz, tier subscription_tier, used int, "at" timestamptz)
language sql volatile security definer set search_path = public, pg_temp as $$
  with told as (
    select c."userId" as user_id, c."window" as window_start, c.calls, u.subscription_tier as tier
    from jsonb_to_recordset(p_calls) c ("userId" uuid, "window" timestamptz, calls int) join users u on u.id = c."userId"),
  counted as (
    insert into usage_tracking as t (user_id, action, window_start, used)
      -- In one order, so that servers that tell at once wait for each other.
      select told.user_id, 'API_CALL', told.window_start, told.calls from told order by 1, 3
      on conflict (user_id, action, window_start) do update set used = t.used + excluded.used
      returning t.user_id, t.window_start, t.used)
  select c.user_id, c.window_start, told.tier, c.used, clock_timestamp()
  from counted c join told on told.user_id = c.user_id and told.window_start = c.window_start
$$;
comment on function count_api_calls(jsonb) is
  'What a server has counted of calls since it last told is added to each account''s hour; the answer is what all servers counted there, and the account''s tier.';
grant execute on function count_api_calls(jsonb) to polyphony_system;
