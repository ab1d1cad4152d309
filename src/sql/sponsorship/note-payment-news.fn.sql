-- News of a payment have its provider asked about it; of an unknown one they are nothing.
create or replace function note_payment_news(p_provider text, p_payment_id text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform queue_top_up(id) from credit_top_ups where provider = p_provider and provider_payment_id = p_payment_id;
end $$;
comment on function note_payment_news(text, text) is 'News of a payment have its provider asked about it; of an unknown one they are nothing.';
grant execute on function note_payment_news(text, text) to polyphony_system;
