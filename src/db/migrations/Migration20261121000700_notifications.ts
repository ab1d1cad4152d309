import { Migration } from '@mikro-orm/migrations'

/** What people are told of, by which ways, and where their devices are reached. */
export class Migration20261121000700_notifications extends Migration {
  override up(): void {
    this.addSql(NOTIFICATIONS)
    this.addSql(WAYS)
    this.addSql(DELIVERIES)
  }
}

const NOTIFICATIONS = `
create type notification_kind as enum ('NEW_MESSAGE', 'NEW_FOLLOWER');
create type notification_channel as enum ('IN_APP', 'PUSH', 'EMAIL');

create table notifications (
  id uuid primary key,
  user_id uuid not null references users on delete cascade,
  kind notification_kind not null,
  group_key text not null check (char_length(group_key) between 1 and 200),
  subject_id uuid,
  actor_count int not null default 0 check (actor_count >= 0),
  event_count int not null default 1 check (event_count >= 0),
  data jsonb not null default '{}' check (jsonb_typeof(data) = 'object' and octet_length(data::text) <= 4000),
  is_listed boolean not null default true,
  read_at timestamptz,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
) with (fillfactor = 80);
create unique index notifications_open_group on notifications (user_id, group_key, is_listed) where read_at is null;
create index notifications_newest on notifications (user_id, updated_at desc, id desc) where is_listed;
create index notifications_unread on notifications (user_id, updated_at desc, id desc) where is_listed and read_at is null;
create index notifications_unlisted on notifications (updated_at) where not is_listed;
comment on table notifications is 'What somebody is told of. What happens to the same thing while it is unread gathers in one row.';
comment on column notifications.group_key is 'Events of one key gather in the unread row of that key.';
comment on column notifications.data is 'Names of things only; never the content of a message.';
comment on column notifications.is_listed is 'False for a person who has switched this kind off in the app: then it is there for push and e-mail alone.';
comment on column notifications.updated_at is 'When the newest event came: the order of the list. Reading does not move it.';

create table notification_actors (
  notification_id uuid not null references notifications on delete cascade,
  actor_id uuid not null references users on delete cascade,
  event_count int not null default 1 check (event_count > 0),
  at timestamptz not null default clock_timestamp(),
  primary key (notification_id, actor_id)
) with (fillfactor = 80);
create index notification_actors_newest on notification_actors (notification_id, at desc, actor_id);
create index notification_actors_by on notification_actors (actor_id, notification_id);
comment on table notification_actors is 'Who did what a notification tells of; each once, with how often.';
`

const WAYS = `
create table notification_preferences (
  user_id uuid not null references users on delete cascade,
  kind notification_kind not null,
  channel notification_channel not null,
  is_enabled boolean not null,
  updated_at timestamptz not null default now(),
  primary key (user_id, kind, channel)
);
comment on table notification_preferences is 'What a person has switched on or off; what has no row is as is_notification_enabled says.';

create type push_provider as enum ('FCM', 'APNS', 'WEB_PUSH');

create table push_devices (
  id uuid primary key,
  user_id uuid not null references users on delete cascade,
  provider push_provider not null,
  token text not null check (char_length(token) between 1 and 4096),
  token_hash bytea not null check (octet_length(token_hash) = 32),
  p256dh text check (char_length(p256dh) between 1 and 200),
  auth text check (char_length(auth) between 1 and 100),
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  unique (provider, token_hash),
  constraint push_devices_web_keys_check check ((provider = 'WEB_PUSH') = (p256dh is not null) and (p256dh is null) = (auth is null))
);
create index push_devices_user on push_devices (user_id, created_at);
comment on table push_devices is 'Where push reaches a person. A device belongs to whoever signed in on it last.';
comment on column push_devices.token is 'The registration token of FCM, the device token of APNs, or the endpoint of a Web Push subscription.';
comment on column push_devices.token_hash is 'SHA-256 of the token: the token itself is too long for an index.';
comment on column push_devices.last_used_at is 'When it last registered again or took a push.';
`

const DELIVERIES = `
create table notification_deliveries (
  id uuid primary key,
  notification_id uuid not null references notifications on delete cascade,
  user_id uuid not null references users on delete cascade,
  channel notification_channel not null check (channel <> 'IN_APP'),
  device_id uuid references push_devices on delete set null,
  send_once_key text not null unique check (char_length(send_once_key) between 1 and 300),
  state text not null default 'PENDING' check (state in ('PENDING', 'SENDING', 'SENT', 'FAILED', 'DROPPED')),
  attempts int not null default 0 check (attempts >= 0),
  last_error text check (char_length(last_error) <= 500),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
) with (fillfactor = 80);
create index notification_deliveries_notification on notification_deliveries (notification_id);
create index notification_deliveries_user on notification_deliveries (user_id);
create index notification_deliveries_device on notification_deliveries (device_id) where device_id is not null;
comment on table notification_deliveries is 'What was sent outside of the app, to where, and how that went.';
comment on column notification_deliveries.send_once_key is 'What must not leave twice has one key: the row is there before it is sent.';
`
