-- Whoever follows a topic is woken when this transaction commits; the wake-up carries no content, at most a number.
create or replace function wake_topic(p_topic text, p_detail text default null) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_wake_up text := concat_ws('@', p_topic, p_detail);
begin
  -- For the process that commits: with another bus than the database's it is the one who tells.
  perform set_config('app.wake_ups', concat_ws(' ', nullif(current_setting('app.wake_ups', true), ''), v_wake_up), true);
  -- A notification takes a lock of the whole cluster at commit: only sent when somebody waits for it.
  if exists (select 1 from live_watches where topic = p_topic and expires_at > now()) then
    perform pg_notify('live', v_wake_up);
  end if;
end $$;
comment on function wake_topic(text, text) is
  'Whoever follows a topic is woken when this transaction commits; the wake-up carries no content, at most a number.';
