-- An admin puts credits on a sponsor's account, in ten-thousandths of a dollar up to a million dollars, once for each idempotency key.
create or replace function add_sponsor_credits(p_user_id uuid, p_amount bigint, p_note text, p_idempotency_key text)
returns sponsor_credit_transactions language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_credits uuid := adjusted_account(p_user_id, p_amount);
  v_answer jsonb := take_idempotency_key(p_idempotency_key, 'add_sponsor_credits', jsonb_build_array(p_user_id, p_amount, p_note));
  v_booked sponsor_credit_transactions;
begin
  if v_answer is not null then return jsonb_populate_record(null::sponsor_credit_transactions, v_answer); end if;
  v_booked := credit_transaction(p_user_id, post_transfer('ADDED', server_account('ADJUSTMENTS', v_credits), v_credits, p_amount, p_note => p_note));
  perform tell_of_credits(p_user_id, v_booked);
  perform keep_answer(p_idempotency_key, to_jsonb(v_booked));
  return v_booked;
end $$;
comment on function add_sponsor_credits(uuid, bigint, text, text) is
  'An admin puts credits on a sponsor''s account, in ten-thousandths of a dollar up to a million dollars, once for each idempotency key.';
grant execute on function add_sponsor_credits(uuid, bigint, text, text) to polyphony_viewer;
