alter table withdrawal_requests enable row level security;

-- Admins see those of others through rules alone.
drop policy if exists withdrawal_requests_seen_by_owner on withdrawal_requests;
create policy withdrawal_requests_seen_by_owner on withdrawal_requests for select to polyphony_viewer using (user_id = (select viewer_id()));

-- Neither the details nor who has decided: it is the server's decision, and not a person's.
grant select (id, user_id, amount, state, method, hint, note, payment_reference, created_at, decided_at, finished_at) on withdrawal_requests to polyphony_viewer;
