-- These channels are held until the commit, so that what the caller reads next cannot change before its own event is written.
create or replace function lock_channels(p_channels text[]) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  -- One by one in the order append_events takes them, new ones among the others: two transactions never wait for each
  -- other in a circle. What is in conflict is locked, and not written.
  insert into channels as c (id) select distinct id from unnest(p_channels) id order by id
    on conflict (id) do update set last_seq = c.last_seq where false
$$;
comment on function lock_channels(text[]) is
  'These channels are held until the commit, so that what the caller reads next cannot change before its own event is written.';
