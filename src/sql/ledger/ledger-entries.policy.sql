alter table ledger_entries enable row level security;

drop policy if exists ledger_entries_seen_by_holder on ledger_entries;
create policy ledger_entries_seen_by_holder on ledger_entries for select to polyphony_viewer
  using (exists (select from ledger_accounts a where a.id = account_id));

drop policy if exists ledger_entries_seen_by_system on ledger_entries;
create policy ledger_entries_seen_by_system on ledger_entries for select to polyphony_system using (true);

grant select on ledger_entries to polyphony_viewer, polyphony_system;
grant select on sponsor_credit_transactions to polyphony_viewer, polyphony_system;
