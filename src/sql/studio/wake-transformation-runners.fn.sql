-- A worker is told at once that transformations wait, unless one is about to be told anyway.
create or replace function wake_transformation_runners() returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  -- Looked at first: to add a job under one key twice is to wait for each other's commit. Whoever is missed looks by itself in two seconds.
  if exists (select from graphile_worker.jobs where key = 'run-transformations' and locked_at is null) then return; end if;
  perform graphile_worker.add_job('studio/run-transformations', job_key => 'run-transformations');
end $$;
comment on function wake_transformation_runners() is
  'A worker is told at once that transformations wait, unless one is about to be told anyway.';
