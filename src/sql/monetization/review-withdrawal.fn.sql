-- An admin approves or refuses a withdrawal of somebody else, or refuses what was approved and is not paid, once for each idempotency key; what is refused is earnings again.
create or replace function review_withdrawal(p_withdrawal_id uuid, p_decision withdrawal_state, p_note text, p_idempotency_key text)
returns withdrawal_requests language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_admin();
  v_answer jsonb := take_idempotency_key(p_idempotency_key, 'review_withdrawal', jsonb_build_array(p_withdrawal_id, p_decision, p_note));
  v_request withdrawal_requests;
begin
  if v_answer is not null then return jsonb_populate_record(null::withdrawal_requests, v_answer); end if;
  if p_decision not in ('APPROVED', 'REFUSED') then perform fail('INVALID_INPUT', 'input.decision'); end if;
  v_request := withdrawal_in_office(p_withdrawal_id);
  if v_request.state <> 'REQUESTED' and (v_request.state, p_decision) <> ('APPROVED', 'REFUSED') then perform fail('WITHDRAWAL_DECIDED', 'input.withdrawalId'); end if;
  update withdrawal_requests set state = case p_decision when 'APPROVED' then p_decision else state end,
      reviewer_id = v_viewer_id, note = p_note, decided_at = now()
    where id = p_withdrawal_id returning * into v_request;
  if p_decision = 'REFUSED' then v_request := end_withdrawal(p_withdrawal_id, 'REFUSED'); end if;
  perform tell_of_withdrawal(v_request);
  return kept_withdrawal(p_idempotency_key, v_request);
end $$;
comment on function review_withdrawal(uuid, withdrawal_state, text, text) is
  'An admin approves or refuses a withdrawal of somebody else, or refuses what was approved and is not paid, once for each idempotency key; what is refused is earnings again.';
grant execute on function review_withdrawal(uuid, withdrawal_state, text, text) to polyphony_viewer;
