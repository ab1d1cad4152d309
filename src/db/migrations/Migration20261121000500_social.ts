import { Migration } from '@mikro-orm/migrations'

/** Who follows and who blocks whom, and whom each lets come near. */
export class Migration20261121000500_social extends Migration {
  override up(): void {
    this.addSql(GRAPH)
    this.addSql(SETTINGS)
  }
}

const GRAPH = `
create table followers (
  follower_id uuid not null references users on delete cascade,
  followee_id uuid not null references users on delete cascade,
  created_at timestamptz not null default now(),
  primary key (follower_id, followee_id),
  check (follower_id <> followee_id)
);
create index followers_of on followers (followee_id, created_at desc, follower_id);
comment on table followers is 'Who follows whom.';

create table blocked_users (
  blocker_id uuid not null references users on delete cascade,
  blocked_id uuid not null references users on delete cascade,
  created_at timestamptz not null default now(),
  primary key (blocker_id, blocked_id),
  check (blocker_id <> blocked_id)
);
create index blocked_users_by on blocked_users (blocked_id, blocker_id);
comment on table blocked_users is 'Who blocks whom; either way round, the two do not exist for each other.';
`

const SETTINGS = `
create type privacy_audience as enum ('EVERYONE', 'FOLLOWERS', 'MUTUALS', 'NOBODY');

create table user_settings (
  user_id uuid primary key references users on delete cascade,
  who_may_message privacy_audience not null default 'EVERYONE',
  who_sees_active_status privacy_audience not null default 'MUTUALS',
  updated_at timestamptz not null default now()
);
comment on table user_settings is 'What a person has set; somebody without a row has the defaults.';
`
