-- Sealed details of withdrawals may be replaced by the same sealed anew, where they still are what was read and nobody is changing them; the answer is how many were.
create or replace function reseal_withdrawal_details(p_ids uuid[], p_old text[], p_new text[]) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_count int := 0;
  v_given record;
begin
  for v_given in select * from unnest(p_ids, p_old, p_new) as given (id, old_details, new_details) loop
    -- Skipped rather than waited for, as messages are.
    perform from withdrawal_info i where i.user_id = v_given.id and i.details = v_given.old_details for no key update skip locked;
    if found then
      update withdrawal_info i set details = v_given.new_details where i.user_id = v_given.id;
    else
      perform from withdrawal_requests r where r.id = v_given.id and r.details = v_given.old_details for no key update skip locked;
      continue when not found;
      update withdrawal_requests r set details = v_given.new_details where r.id = v_given.id;
    end if;
    v_count := v_count + 1;
  end loop;
  return v_count;
end $$;
comment on function reseal_withdrawal_details(uuid[], text[], text[]) is
  'Sealed details of withdrawals may be replaced by the same sealed anew, where they still are what was read and nobody is changing them; the answer is how many were.';
grant execute on function reseal_withdrawal_details(uuid[], text[], text[]) to polyphony_system;
