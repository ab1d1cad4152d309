-- A job worker that has finished its work is no longer waited for.
create or replace function worker_left(p_worker_id text) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  delete from job_workers where id = p_worker_id
$$;
comment on function worker_left(text) is 'A job worker that has finished its work is no longer waited for.';
grant execute on function worker_left(text) to polyphony_system;
