-- Events older than the retention are removed, from the oldest on; the answer is how many.
create or replace function sweep_channel_events(p_retention interval default '7 days', p_limit int default 50000) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_count int;
begin
  with old as materialized (
    select channel_id, max(seq) as seq, count(*) as events from (
      -- One after another within each channel, so that what is left has no gap.
      select channel_id, seq from channel_events where at < now() - p_retention order by at, seq limit p_limit) as aged
    group by channel_id order by channel_id),
  pruned as (
    update channels c set pruned_seq = greatest(c.pruned_seq, old.seq) from old where c.id = old.channel_id
    returning c.id, c.pruned_seq),
  removed as (
    delete from channel_events e using pruned p where e.channel_id = p.id and e.seq <= p.pruned_seq returning 1)
  select count(*) into v_count from removed;
  return v_count;
end $$;
comment on function sweep_channel_events(interval, int) is
  'Events older than the retention are removed, from the oldest on; the answer is how many.';
grant execute on function sweep_channel_events(interval, int) to polyphony_system;
