alter table withdrawal_info enable row level security;

drop policy if exists withdrawal_info_seen_by_owner on withdrawal_info;
create policy withdrawal_info_seen_by_owner on withdrawal_info for select to polyphony_viewer using (user_id = (select viewer_id()));

-- Not the details: nobody reads them back, their owner neither.
grant select (user_id, method, hint, created_at, changed_at) on withdrawal_info to polyphony_viewer;
