-- Payments whose time to be asked about has come are, at most 100 at once; how many.
create or replace function check_top_ups() returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_count int;
begin
  with due as (select id from credit_top_ups where next_check_at <= now() order by next_check_at limit 100 for update skip locked),
    -- When the job fails for good the next one comes then.
    put_off as (update credit_top_ups t set next_check_at = now() + interval '1 hour' from due where t.id = due.id returning t.id)
  select count(*) into v_count from put_off, lateral queue_top_up(put_off.id);
  return v_count;
end $$;
comment on function check_top_ups() is 'Payments whose time to be asked about has come are, at most 100 at once; how many.';
grant execute on function check_top_ups() to polyphony_system;
