-- Money of a payment goes from an account to another, if it is any, and the sponsor is told when it is on their credits.
create or replace function transfer_credits(p_top_up credit_top_ups, p_kind ledger_transaction_kind, p_from uuid, p_to uuid, p_amount bigint) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_id uuid;
begin
  if p_amount <= 0 then return; end if;
  v_id := post_transfer(p_kind, p_from, p_to, p_amount, p_subject_id => p_top_up.id,
    -- A payment is booked as paid once for ever.
    p_source => case when p_kind = 'TOP_UP' then 'top-up:' || p_top_up.id || ':' || p_top_up.paid end);
  perform tell_of_credits(p_top_up.user_id, c) from credit_transaction(p_top_up.user_id, v_id) c where c.id is not null;
end $$;
comment on function transfer_credits(credit_top_ups, ledger_transaction_kind, uuid, uuid, bigint) is
  'Money of a payment goes from an account to another, if it is any, and the sponsor is told when it is on their credits.';
