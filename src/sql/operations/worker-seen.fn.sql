-- A job worker says it is alive; jobs held by workers not heard of for so many seconds are freed for others.
drop function if exists worker_seen(text);
create or replace function worker_seen(p_worker_id text, p_given_up_seconds int) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_heard_at timestamptz := (select seen_at from job_workers where id = p_worker_id);
  v_dead text[];
begin
  insert into job_workers (id) values (p_worker_id) on conflict (id) do update set seen_at = now();
  -- While a machine or the database stood still nobody could say a word: who was heard of shortly before the last word of this one is not dead.
  with gone as (
    delete from job_workers where seen_at < now() - make_interval(secs => p_given_up_seconds)
      and (v_heard_at is null or seen_at < v_heard_at - make_interval(secs => p_given_up_seconds / 2.0)) returning id)
    select coalesce(array_agg(id), '{}') into v_dead from gone;
  -- By itself graphile-worker takes a worker for dead only after four hours.
  if cardinality(v_dead) > 0 then
    perform graphile_worker.force_unlock_workers(v_dead);
    perform lose_transformations(v_dead);
  end if;
  return cardinality(v_dead);
end $$;
comment on function worker_seen(text, int) is
  'A job worker says it is alive; jobs held by workers not heard of for so many seconds are freed for others.';
grant execute on function worker_seen(text, int) to polyphony_system;
