-- These channels are held until the commit, so that what the caller reads next cannot change before its own event is written.
create or replace function lock_channels(p_channels text[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  insert into channels (id) select distinct id from unnest(p_channels) id order by id on conflict (id) do nothing;
  -- In the order append_events takes them: two transactions never wait for each other in a circle.
  perform from channels where id = any (p_channels) order by id for no key update;
end $$;
comment on function lock_channels(text[]) is
  'These channels are held until the commit, so that what the caller reads next cannot change before its own event is written.';
