-- Whoever follows one of these topics (`topic@detail`) is woken when this transaction commits; a wake-up carries no content, at most a number.
create or replace function wake_topics(p_wake_ups text[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  -- For the process that commits: with another bus than the database's it is the one who tells.
  perform set_config('app.wake_ups',
    concat_ws(' ', nullif(current_setting('app.wake_ups', true), ''), array_to_string(p_wake_ups, ' ')), true);
  -- A notification takes a lock of the whole cluster at commit: only sent when somebody waits for it.
  perform pg_notify('live', wake_up) from unnest(p_wake_ups) wake_up
    where exists (select from live_watches where topic = split_part(wake_up, '@', 1) and expires_at > now());
end $$;
comment on function wake_topics(text[]) is
  'Whoever follows one of these topics (`topic@detail`) is woken when this transaction commits; a wake-up carries no content, at most a number.';
