-- Somebody is about to ask a provider about a top-up, under the next number of its looks; no row when there is nothing to ask. After 24 hours it is to be cancelled.
create or replace function look_at_top_up(p_id uuid)
returns table (id uuid, user_id uuid, amount float8, provider text, payment_id text, look int, is_overdue boolean)
language sql volatile security definer set search_path = public, pg_temp as $$
  update credit_top_ups t set looks = t.looks + 1
    where t.id = p_id and (t.provider_payment_id is not null or t.state = 'PENDING')
    returning t.id, t.user_id, t.amount::float8, t.provider, t.provider_payment_id, t.looks, t.state = 'PENDING' and t.created_at < now() - interval '24 hours'
$$;
comment on function look_at_top_up(uuid) is
  'Somebody is about to ask a provider about a top-up, under the next number of its looks; no row when there is nothing to ask. After 24 hours it is to be cancelled.';
grant execute on function look_at_top_up(uuid) to polyphony_system;
