-- What was counted in an hour and came to nothing is given back there.
create or replace function give_back_usage(p_user_id uuid, p_action usage_action, p_window timestamptz) returns void
language sql volatile as $$
  update usage_tracking set used = used - 1
    where user_id = p_user_id and action = p_action and window_start = p_window and used > 0
$$;
comment on function give_back_usage(uuid, usage_action, timestamptz) is
  'What was counted in an hour and came to nothing is given back there.';
