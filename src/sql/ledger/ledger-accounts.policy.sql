alter table ledger_accounts enable row level security;

drop policy if exists ledger_accounts_seen_by_holder on ledger_accounts;
create policy ledger_accounts_seen_by_holder on ledger_accounts for select to polyphony_viewer
  using (holder_id = (select viewer_id()) and kind in ('SPONSOR_CREDITS', 'EARNINGS', 'WITHDRAWALS')
    or kind = 'SPONSORED_POST' and exists (select from sponsored_posts p where p.id = holder_id and p.sponsor_id = (select viewer_id())));

drop policy if exists ledger_accounts_seen_by_system on ledger_accounts;
create policy ledger_accounts_seen_by_system on ledger_accounts for select to polyphony_system using (true);

-- The books are written by rules alone.
grant select on ledger_accounts to polyphony_viewer, polyphony_system;
grant select on sponsor_credits to polyphony_viewer, polyphony_system;
