import { Migration } from '@mikro-orm/migrations'

/** The numbered log behind every live stream, and who is here right now. */
export class Migration20261121000400_live extends Migration {
  override up(): void {
    this.addSql(LOG)
    this.addSql(PRESENCE)
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

const PRESENCE = `
create unlogged table live_nodes (
  id uuid primary key,
  seen_at timestamptz not null default now()
);
comment on table live_nodes is 'Processes that serve live clients; one not heard of for 30 seconds is gone, and so are the people on it.';

create unlogged table presences (
  user_id uuid not null references users on delete cascade,
  node_id uuid not null references live_nodes on delete cascade,
  since timestamptz not null default now(),
  primary key (user_id, node_id)
);
create index presences_node on presences (node_id);
comment on table presences is 'Who has a connection open on which process: somebody with a row is online, however many tabs that are.';

create table last_seen (
  user_id uuid primary key references users on delete cascade,
  at timestamptz not null
);
comment on table last_seen is 'When somebody''s last connection was closed.';
`
