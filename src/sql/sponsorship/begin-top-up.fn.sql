-- A sponsor wants to pay in whole cents, 1 to 10,000 dollars, in ten-thousandths of a dollar; once for each idempotency key, at most 20 payments open at once.
create or replace function begin_top_up(p_amount bigint, p_provider text, p_idempotency_key text) returns credit_top_ups
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
  v_answer jsonb;
  v_top_up credit_top_ups;
begin
  if p_amount is null or p_amount not between 10000 and 100000000 or p_amount % 100 <> 0 then perform fail('AMOUNT_INVALID', 'input.amount'); end if;
  v_answer := take_idempotency_key(p_idempotency_key, 'top_up_credits', jsonb_build_array(p_amount));
  if v_answer is not null then
    -- The same top-up, as it is by now.
    select * into v_top_up from credit_top_ups where id = (v_answer ->> 'id')::uuid;
    return v_top_up;
  end if;
  -- One after the other, so that they are counted.
  perform from ledger_accounts where id = ledger_account('SPONSOR_CREDITS', v_viewer_id) for no key update;
  if (select count(*) from credit_top_ups where user_id = v_viewer_id and state = 'PENDING') >= 20 then perform fail('TOO_MANY_TOP_UPS'); end if;
  insert into credit_top_ups (id, user_id, amount, provider) values (new_id(), v_viewer_id, p_amount, p_provider) returning * into v_top_up;
  perform keep_answer(p_idempotency_key, jsonb_build_object('id', v_top_up.id));
  return v_top_up;
end $$;
comment on function begin_top_up(bigint, text, text) is
  'A sponsor wants to pay in whole cents, 1 to 10,000 dollars, in ten-thousandths of a dollar; once for each idempotency key, at most 20 payments open at once.';
grant execute on function begin_top_up(bigint, text, text) to polyphony_viewer;
