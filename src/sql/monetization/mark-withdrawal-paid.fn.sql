-- An admin says that an approved withdrawal of somebody else was paid, and under which reference of the bank, once for each idempotency key.
create or replace function mark_withdrawal_paid(p_withdrawal_id uuid, p_payment_reference text, p_idempotency_key text)
returns withdrawal_requests language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_admin();
  v_answer jsonb := take_idempotency_key(p_idempotency_key, 'mark_withdrawal_paid', jsonb_build_array(p_withdrawal_id, p_payment_reference));
  v_request withdrawal_requests;
begin
  if v_answer is not null then return jsonb_populate_record(null::withdrawal_requests, v_answer); end if;
  v_request := withdrawal_in_office(p_withdrawal_id);
  if v_request.state = 'REQUESTED' then perform fail('WITHDRAWAL_NOT_APPROVED', 'input.withdrawalId'); end if;
  if v_request.state <> 'APPROVED' then perform fail('WITHDRAWAL_DECIDED', 'input.withdrawalId'); end if;
  update withdrawal_requests set payment_reference = p_payment_reference where id = p_withdrawal_id;
  v_request := end_withdrawal(p_withdrawal_id, 'PAID');
  perform tell_of_withdrawal(v_request);
  return kept_withdrawal(p_idempotency_key, v_request);
end $$;
comment on function mark_withdrawal_paid(uuid, text, text) is
  'An admin says that an approved withdrawal of somebody else was paid, and under which reference of the bank, once for each idempotency key.';
grant execute on function mark_withdrawal_paid(uuid, text, text) to polyphony_viewer;
