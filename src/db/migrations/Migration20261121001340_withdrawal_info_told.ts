import { Migration } from '@mikro-orm/migrations'

/** Whoever is paid elsewhere from now on is told of it. */
export class Migration20261121001340_withdrawal_info_told extends Migration {
  override up(): void {
    this.addSql("alter type notification_kind add value 'WITHDRAWAL_INFO_CHANGED'")
  }
}
