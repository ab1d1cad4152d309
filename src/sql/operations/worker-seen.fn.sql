-- A job worker says it is alive, and when it last knew it was heard; jobs held by workers not heard of for so many seconds before are freed for others.
drop function if exists worker_seen(text);
drop function if exists worker_seen(text, int);
create or replace function worker_seen(p_worker_id text, p_given_up_seconds int, p_heard_at timestamptz default null) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_dead text[];
  v_replaced bigint[];
begin
  insert into job_workers (id) values (p_worker_id) on conflict (id) do update set seen_at = now();
  -- While a machine or the database stood still nobody could say a word: who was heard of shortly before the last word of this one is not dead. That is
  -- the last that was answered, for many may have waited; who says its first knows of no time before, and gives up nobody.
  with gone as (
    delete from job_workers where seen_at < now() - make_interval(secs => p_given_up_seconds)
      and seen_at < p_heard_at - make_interval(secs => p_given_up_seconds / 2.0) returning id),
  -- Killed with a job in hand before its first word was written down.
  unheard as (
    select distinct locked_by as id from graphile_worker.jobs j
    where locked_at < now() - make_interval(secs => p_given_up_seconds) and locked_at < p_heard_at - make_interval(secs => p_given_up_seconds / 2.0)
      and not exists (select from job_workers w where w.id = j.locked_by))
    select coalesce(array_agg(id), '{}') into v_dead from (select id from gone union all select id from unheard) d;
  -- By itself graphile-worker takes a worker for dead only after four hours.
  if cardinality(v_dead) > 0 then
    -- Asked for again while it was in hand, a job is done by another of its key, and is itself never begun again.
    v_replaced := array(select id from graphile_worker.jobs where locked_by = any (v_dead) and key is null and attempts >= max_attempts and last_error is null);
    perform graphile_worker.force_unlock_workers(v_dead);
    perform graphile_worker.complete_jobs(v_replaced);
    perform lose_transformations(v_dead);
  end if;
  return cardinality(v_dead);
end $$;
comment on function worker_seen(text, int, timestamptz) is
  'A job worker says it is alive, and when it last knew it was heard; jobs held by workers not heard of for so many seconds before are freed for others.';
grant execute on function worker_seen(text, int, timestamptz) to polyphony_system;
