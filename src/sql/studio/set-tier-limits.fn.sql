-- What each tier may do in an hour is written down as the configuration states it.
create or replace function set_tier_limits(p_limits jsonb) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  insert into tier_limits as l (tier, action, per_hour)
    select t.key::subscription_tier, a.action, (t.value ->> a.name)::int
    from jsonb_each(p_limits) t,
      (values ('TRANSFORMATION'::usage_action, 'transformations'), ('UPLOAD', 'uploads'), ('API_CALL', 'apiCalls')) a (action, name)
    -- In one order, so that two servers that start at once wait for each other.
    order by 1, 2
    on conflict (tier, action) do update set per_hour = excluded.per_hour where l.per_hour <> excluded.per_hour
$$;
comment on function set_tier_limits(jsonb) is
  'What each tier may do in an hour is written down as the configuration states it.';
grant execute on function set_tier_limits(jsonb) to polyphony_system;
