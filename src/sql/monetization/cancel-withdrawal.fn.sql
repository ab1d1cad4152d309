-- Whoever requested a withdrawal may take it back until it is decided, once for each idempotency key.
create or replace function cancel_withdrawal(p_withdrawal_id uuid, p_idempotency_key text) returns withdrawal_requests
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_answer jsonb := take_idempotency_key(p_idempotency_key, 'cancel_withdrawal', jsonb_build_array(p_withdrawal_id));
  v_request withdrawal_requests;
begin
  if v_answer is not null then return jsonb_populate_record(null::withdrawal_requests, v_answer); end if;
  select * into v_request from withdrawal_requests where id = p_withdrawal_id and user_id = v_viewer_id for update;
  if not found then perform fail('WITHDRAWAL_NOT_FOUND', 'input.withdrawalId'); end if;
  if v_request.state <> 'REQUESTED' then perform fail('WITHDRAWAL_DECIDED', 'input.withdrawalId'); end if;
  return kept_withdrawal(p_idempotency_key, end_withdrawal(p_withdrawal_id, 'CANCELLED'));
end $$;
comment on function cancel_withdrawal(uuid, text) is
  'Whoever requested a withdrawal may take it back until it is decided, once for each idempotency key.';
grant execute on function cancel_withdrawal(uuid, text) to polyphony_viewer;
