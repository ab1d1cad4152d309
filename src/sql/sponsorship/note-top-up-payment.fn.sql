-- What a top-up's payment is called at its provider is written down once, while the top-up waits for one; the top-up as it is then.
create or replace function note_top_up_payment(p_id uuid, p_payment_id text) returns credit_top_ups
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_top_up credit_top_ups;
begin
  update credit_top_ups set provider_payment_id = p_payment_id, next_check_at = now() + interval '1 minute'
    where id = p_id and state = 'PENDING' and provider_payment_id is null;
  select * into v_top_up from credit_top_ups where id = p_id;
  return v_top_up;
end $$;
comment on function note_top_up_payment(uuid, text) is
  'What a top-up''s payment is called at its provider is written down once, while the top-up waits for one; the top-up as it is then.';
grant execute on function note_top_up_payment(uuid, text) to polyphony_system;
