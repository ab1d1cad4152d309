alter table ledger_transactions enable row level security;

drop policy if exists ledger_transactions_seen_by_holder on ledger_transactions;
create policy ledger_transactions_seen_by_holder on ledger_transactions for select to polyphony_viewer
  using (exists (select from ledger_entries e where e.transaction_id = id));

drop policy if exists ledger_transactions_seen_by_system on ledger_transactions;
create policy ledger_transactions_seen_by_system on ledger_transactions for select to polyphony_system using (true);

-- Who did it is the operator's.
grant select (id, kind, subject_id, note, at) on ledger_transactions to polyphony_viewer;
grant select on ledger_transactions to polyphony_system;
