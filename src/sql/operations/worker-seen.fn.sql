-- A job worker says it is alive, and when it last knew it was heard; jobs held by workers not heard of for so many seconds before are freed for others.
drop function if exists worker_seen(text);
drop function if exists worker_seen(text, int);
create or replace function worker_seen(p_worker_id text, p_given_up_seconds int, p_heard_at timestamptz default null) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_dead text[];
begin
  insert into job_workers (id) values (p_worker_id) on conflict (id) do update set seen_at = now();
  -- While a machine or the database stood still nobody could say a word: who was heard of shortly before the last word of this one is not dead. That is
  -- the last that was answered, for many may have waited; who says its first knows of no time before, and gives up nobody.
  with gone as (
    delete from job_workers where seen_at < now() - make_interval(secs => p_given_up_seconds)
      and seen_at < p_heard_at - make_interval(secs => p_given_up_seconds / 2.0) returning id)
    select coalesce(array_agg(id), '{}') into v_dead from gone;
  -- By itself graphile-worker takes a worker for dead only after four hours.
  if cardinality(v_dead) > 0 then
    perform graphile_worker.force_unlock_workers(v_dead);
    perform lose_transformations(v_dead);
  end if;
  return cardinality(v_dead);
end $$;
comment on function worker_seen(text, int, timestamptz) is
  'A job worker says it is alive, and when it last knew it was heard; jobs held by workers not heard of for so many seconds before are freed for others.';
grant execute on function worker_seen(text, int, timestamptz) to polyphony_system;
