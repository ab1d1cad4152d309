-- Answers are kept for 7 days; how many are gone.
create or replace function sweep_idempotency_keys(p_limit int default 1000) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_count int;
begin
  delete from idempotency_keys where ctid = any (array(select ctid from idempotency_keys where created_at < now() - interval '7 days' limit p_limit));
  get diagnostics v_count = row_count;
  return v_count;
end $$;
comment on function sweep_idempotency_keys(int) is 'Answers are kept for 7 days; how many are gone.';
grant execute on function sweep_idempotency_keys(int) to polyphony_system;
