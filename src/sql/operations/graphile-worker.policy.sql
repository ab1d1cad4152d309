-- graphile-worker's tables have row-level security and no policy, so that only their owner sees them. Its worker runs
-- as polyphony_system; rules add jobs as the owner, so the viewer needs nothing here. A loop, because the tables are
-- graphile-worker's own and differ by its version.
grant usage on schema graphile_worker to polyphony_system;
grant select, insert, update, delete on all tables in schema graphile_worker to polyphony_system;
grant usage on all sequences in schema graphile_worker to polyphony_system;
grant execute on all functions in schema graphile_worker to polyphony_system;
do $$
declare
  v_table regclass;
begin
  for v_table in select c.oid from pg_class c where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind = 'r' loop
    execute format('alter table %s enable row level security', v_table);
    execute format('drop policy if exists kept_by_system on %s', v_table);
    execute format('create policy kept_by_system on %s for all to polyphony_system using (true) with check (true)', v_table);
  end loop;
end $$;
