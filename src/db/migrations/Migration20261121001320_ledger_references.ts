import { Migration } from '@mikro-orm/migrations'

/** What entries refer to is asked for once a statement, by ledger_balances(), and not for each of them. */
export class Migration20261121001320_ledger_references extends Migration {
  override up(): void {
    this.addSql(REFERENCES)
  }
}

const REFERENCES = `
alter table ledger_entries drop constraint ledger_entries_account_id_fkey, drop constraint ledger_entries_transaction_id_fkey;
comment on column ledger_entries.account_id is 'One that exists when it is written, which ledger_balances() sees to, and always will: accounts are never deleted.';
comment on column ledger_entries.transaction_id is 'One that exists when it is written, which ledger_balances() sees to, and always will.';
`
