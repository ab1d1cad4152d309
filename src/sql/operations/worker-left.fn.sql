-- A job worker that has finished its work is no longer waited for, and what it has handed back is free.
create or replace function worker_left(p_worker_id text) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  select free_transformations(array[p_worker_id]);
  delete from job_workers where id = p_worker_id
$$;
comment on function worker_left(text) is 'A job worker that has finished its work is no longer waited for, and what it has handed back is free.';
grant execute on function worker_left(text) to polyphony_system;
