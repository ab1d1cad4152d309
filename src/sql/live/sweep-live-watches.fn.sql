-- Watches that ran out are forgotten, wherever the process is that wanted them; the answer is how many.
create or replace function sweep_live_watches() returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_count int;
begin
  delete from live_watches where expires_at < now();
  get diagnostics v_count = row_count;
  return v_count;
end $$;
comment on function sweep_live_watches() is
  'Watches that ran out are forgotten, wherever the process is that wanted them; the answer is how many.';
grant execute on function sweep_live_watches() to polyphony_system;
