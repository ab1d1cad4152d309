-- Triggers beside the grants: the owner of the tables does not rewrite the books by mistake either.
create or replace trigger ledger_transactions_fixed before update or delete or truncate on ledger_transactions
  for each statement execute function ledger_is_fixed();
create or replace trigger ledger_entries_fixed before update or delete or truncate on ledger_entries
  for each statement execute function ledger_is_fixed();
create or replace trigger ledger_accounts_fixed before delete or truncate on ledger_accounts
  for each statement execute function ledger_is_fixed();
create or replace trigger ledger_entries_balance after insert on ledger_entries referencing new table as booked
  for each statement execute function ledger_balances();
create or replace trigger ledger_accounts_named before update of id on ledger_accounts
  for each statement execute function ledger_is_fixed();
