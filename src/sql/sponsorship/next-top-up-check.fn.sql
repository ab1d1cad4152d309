-- When a provider is asked about a payment again by itself: an open one every minute to every hour, a paid one every hour to every week for 180 days, less often the older it is.
create or replace function next_top_up_check(p_state top_up_state, p_created_at timestamptz) returns timestamptz
language sql stable security definer set search_path = public, pg_temp as $$
  select case
    when p_state = 'PENDING' then now() + least(greatest(now() - p_created_at, interval '1 minute'), interval '1 hour')
    when p_state = 'SUCCEEDED' and p_created_at > now() - interval '180 days' then now() + least(greatest(now() - p_created_at, interval '1 hour'), interval '7 days')
  end
$$;
comment on function next_top_up_check(top_up_state, timestamptz) is
  'When a provider is asked about a payment again by itself: an open one every minute to every hour, a paid one every hour to every week for 180 days, less often the older it is.';
