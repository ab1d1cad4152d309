-- A creator may have earnings paid out, in whole cents from ten dollars on and never more than there are, once for each idempotency key; they lie aside until an admin has decided.
create or replace function request_withdrawal(p_amount bigint, p_idempotency_key text, p_ip inet, p_user_agent text) returns withdrawal_requests
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_answer jsonb;
  v_info withdrawal_info;
  v_request withdrawal_requests;
begin
  if p_amount is null or p_amount < 100000 or p_amount % 100 <> 0 then perform fail('AMOUNT_INVALID', 'input.amount'); end if;
  v_answer := take_idempotency_key(p_idempotency_key, 'request_withdrawal', jsonb_build_array(p_amount));
  if v_answer is not null then return jsonb_populate_record(null::withdrawal_requests, v_answer); end if;
  if exists (select from user_cheat_status where user_id = v_viewer_id and (is_demonetized or status = 'CHEATING')) then perform fail('ACCOUNT_DEMONETIZED'); end if;
  v_info := usable_withdrawal_info(v_viewer_id);
  insert into withdrawal_requests (id, user_id, amount, method, details, hint)
    values (new_id(), v_viewer_id, p_amount, v_info.method, v_info.details, v_info.hint) returning * into v_request;
  perform post_transfer('WITHDRAWAL_REQUESTED', ledger_account('EARNINGS', v_viewer_id), ledger_account('WITHDRAWALS', v_viewer_id), p_amount,
    v_request.id, p_source => 'withdrawal:' || v_request.id);
  perform log_security_event('WITHDRAWAL_REQUESTED', v_viewer_id, current_session_id(), p_ip, p_user_agent, jsonb_build_object('withdrawal', v_request.id));
  return kept_withdrawal(p_idempotency_key, v_request);
end $$;
comment on function request_withdrawal(bigint, text, inet, text) is
  'A creator may have earnings paid out, in whole cents from ten dollars on and never more than there are, once for each idempotency key; they lie aside until an admin has decided.';
grant execute on function request_withdrawal(bigint, text, inet, text) to polyphony_viewer;
