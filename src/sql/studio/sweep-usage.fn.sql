-- What was counted more than 90 days ago is forgotten; the answer is how many hours of accounts.
create or replace function sweep_usage() returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_count int;
begin
  delete from usage_tracking where window_start < now() - interval '90 days';
  get diagnostics v_count = row_count;
  return v_count;
end $$;
comment on function sweep_usage() is
  'What was counted more than 90 days ago is forgotten; the answer is how many hours of accounts.';
grant execute on function sweep_usage() to polyphony_system;
