-- These channels are held until the commit, so that what the caller reads next cannot change before its own event is written.
create or replace function lock_channels(p_channels text[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_id text;
begin
  -- One by one in the order append_events takes them: two transactions never wait for each other in a circle. All new
  -- ones first and then the others is another order.
  for v_id in select distinct id from unnest(p_channels) id order by id loop
    perform from channels where id = v_id for no key update;
    if not found then
      insert into channels as c (id) values (v_id) on conflict (id) do update set last_seq = c.last_seq;
    end if;
  end loop;
end $$;
comment on function lock_channels(text[]) is
  'These channels are held until the commit, so that what the caller reads next cannot change before its own event is written.';
