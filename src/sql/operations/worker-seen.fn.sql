-- A job worker says it is alive; jobs held by workers not heard of for so many seconds are freed for others.
drop function if exists worker_seen(text);
create or replace function worker_seen(p_worker_id text, p_given_up_seconds int) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_dead text[];
begin
  insert into job_workers (id) values (p_worker_id) on conflict (id) do update set seen_at = now();
  with gone as (delete from job_workers where seen_at < now() - make_interval(secs => p_given_up_seconds) returning id)
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
