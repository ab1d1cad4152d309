import { Migration } from '@mikro-orm/migrations'

/** What running Polyphony needs to remember: which workers live, and which data sets were put in. */
export class Migration20261121000300_operations extends Migration {
  override up(): void {
    this.addSql(OPERATIONS)
  }
}

const OPERATIONS = `
create table job_workers (
  id text primary key check (char_length(id) between 1 and 100),
  seen_at timestamptz not null default now()
);
comment on table job_workers is 'Job workers that are alive; one that is not heard of for a minute is given up and its jobs are freed.';

create table data_sets (
  name text primary key check (char_length(name) between 1 and 100),
  added_at timestamptz not null default now()
);
comment on table data_sets is 'Data that came with Polyphony and was put in once, such as the demo data: never put in again.';
`
