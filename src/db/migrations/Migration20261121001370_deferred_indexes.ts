import { Migration } from '@mikro-orm/migrations'

/** Indexes that are dropped while very much is brought into their tables; whatever becomes of who does that, they are known. */
export class Migration20261121001370_deferred_indexes extends Migration {
  override up(): void {
    this.addSql(`
create table deferred_indexes (
  name text primary key,
  table_name text not null,
  definition text not null,
  dropped_at timestamptz not null default now()
);
`)
  }
}
