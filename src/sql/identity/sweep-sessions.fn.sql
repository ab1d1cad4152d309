-- Forgets expired refresh tokens, sessions over for 30 days and handles no longer held; the answer is how many rows.
create or replace function sweep_sessions() returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_total int := 0;
  v_count int;
begin
  delete from refresh_tokens where expires_at < now();
  get diagnostics v_count = row_count; v_total := v_total + v_count;
  delete from user_sessions where least(expires_at, ended_at) < now() - interval '30 days';
  get diagnostics v_count = row_count; v_total := v_total + v_count;
  delete from held_handles where held_until < now();
  get diagnostics v_count = row_count; v_total := v_total + v_count;
  return v_total;
end $$;
comment on function sweep_sessions() is
  'Forgets expired refresh tokens, sessions over for 30 days and handles no longer held; the answer is how many rows.';
grant execute on function sweep_sessions() to polyphony_system;
