alter table credit_top_ups enable row level security;

drop policy if exists credit_top_ups_seen_by_owner on credit_top_ups;
create policy credit_top_ups_seen_by_owner on credit_top_ups for select to polyphony_viewer using (user_id = (select viewer_id()));

-- How it is asked after is the operator's.
grant select (id, user_id, amount, state, provider, provider_payment_id, paid, refunded, disputed, created_at, finished_at) on credit_top_ups to polyphony_viewer;
