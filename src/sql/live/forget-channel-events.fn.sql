-- With a channel goes what happened in it.
create or replace function forget_channel_events() returns trigger
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  delete from channel_events where channel_id in (select id from gone);
  return null;
end $$;
comment on function forget_channel_events() is 'With a channel goes what happened in it.';
