import { Migration } from '@mikro-orm/migrations'

/** The numbered log behind every live stream. */
export class Migration20261121000400_live extends Migration {
  override up(): void {
    this.addSql(LOG)
  }
}

const LOG = `
create table channels (
  id text primary key check (id ~ '^[a-z]{1,20}:[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$'),
  last_seq bigint not null default 0 check (last_seq >= 0),
  pruned_seq bigint not null default 0 check (pruned_seq between 0 and last_seq)
) with (fillfactor = 70);
comment on table channels is 'One numbered log each: conversation:<id>, user:<id>. The row''s lock gives numbers out in commit order.';
comment on column channels.pruned_seq is 'The last number retention has removed: a cursor before it has expired.';

create table channel_events (
  channel_id text not null references channels on delete cascade,
  seq bigint not null check (seq > 0),
  kind text not null check (kind ~ '^[A-Z_]{3,40}$'),
  subject_id uuid,
  actor_id uuid,
  at timestamptz not null default clock_timestamp(),
  data jsonb not null default '{}',
  primary key (channel_id, seq)
);
create index channel_events_at on channel_events using brin (at);
comment on table channel_events is 'What happened in a channel, without a gap in its numbers. It names things and holds no content of theirs.';
comment on column channel_events.subject_id is 'What it happened to: a message, a person, a notification.';
comment on column channel_events.actor_id is 'Who did it.';
`
