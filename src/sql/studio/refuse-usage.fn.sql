-- Who has used up an hour is told the least tier that allows more, or where there is none when the hour ends.
create or replace function refuse_usage(p_user_id uuid, p_action usage_action, p_window timestamptz) returns void
language plpgsql stable as $$
declare
  v_ends_at timestamptz := p_window + interval '1 hour';
  v_limit int;
  v_tier subscription_tier;
  v_details jsonb;
begin
  select l.per_hour, u.subscription_tier into v_limit, v_tier
    from users u join tier_limits l on l.tier = u.subscription_tier where u.id = p_user_id and l.action = p_action;
  v_details := jsonb_build_object(
    'limit', coalesce(v_limit, 0), 'remaining', 0,
    'resetsAt', to_char(v_ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'retryAfter', greatest(1, ceil(extract(epoch from v_ends_at - now()))::int));
  select min(l.tier) into v_tier from tier_limits l where l.action = p_action and l.tier > v_tier and l.per_hour > v_limit;
  if v_tier is null then perform fail_with('QUOTA_EXCEEDED', v_details); end if;
  perform fail_with('SUBSCRIPTION_REQUIRED', v_details || jsonb_build_object('requiredTier', upper(v_tier::text)));
end $$;
comment on function refuse_usage(uuid, usage_action, timestamptz) is
  'Who has used up an hour is told the least tier that allows more, or where there is none when the hour ends.';
