-- Money of a payment comes to its sponsor's credits, or below zero goes from them: what is not there any more is owed, and paid first by what comes next.
create or replace function move_top_up(p_top_up credit_top_ups, p_kind ledger_transaction_kind, p_amount bigint) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_credits uuid := ledger_account('SPONSOR_CREDITS', p_top_up.user_id);
  v_debt uuid := ledger_account('SPONSOR_DEBT', p_top_up.user_id);
  v_payments uuid := server_account('PAYMENTS', v_credits);
  v_there bigint;
  v_owed bigint;
begin
  if p_amount = 0 then return; end if;
  -- All at once and in one order, as post_transfer locks two of them.
  perform from ledger_accounts where id in (v_credits, v_debt, v_payments) order by id for no key update;
  select balance into v_there from ledger_accounts where id = v_credits;
  select -balance into v_owed from ledger_accounts where id = v_debt;
  if p_amount > 0 then
    perform transfer_credits(p_top_up, p_kind, v_payments, v_credits, p_amount);
    perform transfer_credits(p_top_up, 'DEBT_SETTLED', v_credits, v_debt, least(v_owed, v_there + p_amount));
  else
    perform transfer_credits(p_top_up, p_kind, v_credits, v_payments, least(-p_amount, v_there));
    perform transfer_credits(p_top_up, p_kind, v_debt, v_payments, greatest(-p_amount - v_there, 0));
  end if;
end $$;
comment on function move_top_up(credit_top_ups, ledger_transaction_kind, bigint) is
  'Money of a payment comes to its sponsor''s credits, or below zero goes from them: what is not there any more is owed, and paid first by what comes next.';
