-- What a provider says of a payment is booked: the difference to what was booked of it before. False when a later look was heard before this one, which changes nothing. Amounts are totals in ten-thousandths of a dollar.
create or replace function settle_top_up(
  p_id uuid, p_look int, p_state top_up_state, p_paid bigint, p_refunded bigint, p_disputed bigint, p_error text default null)
returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_top_up credit_top_ups;
  v_state top_up_state;
begin
  select * into v_top_up from credit_top_ups where id = p_id for update;
  if v_top_up.id is null or p_look <= v_top_up.heard_look then return false; end if;
  -- Forward only. Money that has arrived is there, whatever was thought before.
  v_state := case when 'SUCCEEDED' in (v_top_up.state, p_state) then 'SUCCEEDED' when v_top_up.state = 'PENDING' then p_state else v_top_up.state end;
  if p_state = 'SUCCEEDED' then
    perform move_top_up(v_top_up, 'TOP_UP', greatest(p_paid - v_top_up.paid, 0));
    perform move_top_up(v_top_up, 'REFUND', v_top_up.refunded - p_refunded);
    perform move_top_up(v_top_up, case when p_disputed > v_top_up.disputed then 'DISPUTE' else 'DISPUTE_WON' end::ledger_transaction_kind, v_top_up.disputed - p_disputed);
    update credit_top_ups set paid = greatest(paid, p_paid), refunded = p_refunded, disputed = p_disputed where id = p_id;
  end if;
  update credit_top_ups set
    state = v_state, heard_look = p_look, error_reason = p_error, checked_at = now(), next_check_at = next_top_up_check(v_state, created_at),
    finished_at = case when v_state <> 'PENDING' then coalesce(finished_at, now()) end
    where id = p_id;
  return true;
end $$;
comment on function settle_top_up(uuid, int, top_up_state, bigint, bigint, bigint, text) is
  'What a provider says of a payment is booked: the difference to what was booked of it before. False when a later look was heard before this one, which changes nothing. Amounts are totals in ten-thousandths of a dollar.';
grant execute on function settle_top_up(uuid, int, top_up_state, bigint, bigint, bigint, text) to polyphony_system;
