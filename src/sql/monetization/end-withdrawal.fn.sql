-- A withdrawal ends once: paid, or refused or cancelled, where the money is earnings again; of an account that has gone nothing stays that says where it went.
create or replace function end_withdrawal(p_withdrawal_id uuid, p_state withdrawal_state) returns withdrawal_requests
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_request withdrawal_requests;
  v_kind ledger_transaction_kind := case p_state when 'PAID' then 'WITHDRAWAL_PAID' else 'WITHDRAWAL_RETURNED' end;
  v_withdrawals uuid;
begin
  update withdrawal_requests set state = p_state, finished_at = now() where id = p_withdrawal_id returning * into v_request;
  v_withdrawals := ledger_account('WITHDRAWALS', v_request.user_id);
  -- However it ends, it has one source: nothing is both paid and given back.
  perform post_transfer(v_kind, v_withdrawals,
    case p_state when 'PAID' then server_account('PAYOUTS', v_withdrawals) else ledger_account('EARNINGS', v_request.user_id) end,
    v_request.amount, p_withdrawal_id, p_source => 'withdrawal-end:' || p_withdrawal_id);
  -- Held, so that a deletion under way looks again at what ends meanwhile.
  perform from users where id = v_request.user_id for key share;
  if found then return v_request; end if;
  update withdrawal_requests set details = null, hint = null where id = p_withdrawal_id returning * into v_request;
  return v_request;
end $$;
comment on function end_withdrawal(uuid, withdrawal_state) is
  'A withdrawal ends once: paid, or refused or cancelled, where the money is earnings again; of an account that has gone nothing stays that says where it went.';
