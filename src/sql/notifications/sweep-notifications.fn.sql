-- What stands in no list is forgotten a week after its newest event; the answer is how many.
create or replace function sweep_notifications() returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_count int;
begin
  delete from notifications where not is_listed and updated_at < now() - interval '7 days';
  get diagnostics v_count = row_count;
  return v_count;
end $$;
comment on function sweep_notifications() is
  'What stands in no list is forgotten a week after its newest event; the answer is how many.';
grant execute on function sweep_notifications() to polyphony_system;
