-- Whoever follows their sponsorship learns of a movement on their credits.
create or replace function tell_of_credits(p_user_id uuid, p_booked sponsor_credit_transactions) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform append_event('sponsorship:' || p_user_id, 'CREDITS_CHANGED', p_booked.id, null,
    jsonb_build_object('kind', p_booked.kind, 'amount', p_booked.amount, 'balance', p_booked.balance));
end $$;
comment on function tell_of_credits(uuid, sponsor_credit_transactions) is 'Whoever follows their sponsorship learns of a movement on their credits.';
