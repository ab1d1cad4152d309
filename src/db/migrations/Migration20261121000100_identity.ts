import { Migration } from '@mikro-orm/migrations'

/** Accounts, their sessions and audit trail, and the public person (profile) of each account. */
export class Migration20261121000100_identity extends Migration {
  override up(): void {
    this.addSql(ACCOUNTS)
    this.addSql(SESSIONS)
    this.addSql(PROFILES)
  }
}

const ACCOUNTS = `
create type user_role as enum ('listener', 'creator', 'moderator', 'admin');
create type subscription_tier as enum ('free', 'pro', 'studio');

create table users (
  id uuid primary key,
  email text not null check (char_length(email) between 3 and 254),
  email_verified_at timestamptz,
  password_hash text check (char_length(password_hash) between 20 and 512),
  role user_role not null default 'listener',
  subscription_tier subscription_tier not null default 'free',
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index users_email_key on users (lower(email));
comment on table users is 'Accounts. What others see of a person is in profiles.';
comment on column users.password_hash is 'argon2id in PHC form, or hex(scrypt-64).salt of an imported account until its next sign-in.';
comment on column users.disabled_at is 'Since when the account may not be used; its sessions stop at once.';
`

const SESSIONS = `
create table user_sessions (
  id uuid primary key,
  user_id uuid not null references users on delete cascade,
  user_agent text check (char_length(user_agent) <= 512),
  ip inet,
  created_at timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  end_reason text check (end_reason in ('SIGNED_OUT', 'PASSWORD_CHANGED', 'TOKEN_REUSED', 'ACCOUNT_DISABLED'))
);
create index user_sessions_user_idx on user_sessions (user_id, created_at desc) where ended_at is null;
comment on table user_sessions is 'One row per sign-in; a session lives until it expires or is ended.';

create table refresh_tokens (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  session_id uuid not null references user_sessions on delete cascade,
  created_at timestamptz not null default now(),
  spent_at timestamptz,
  successor_token text check (char_length(successor_token) <= 512)
);
create index refresh_tokens_session_idx on refresh_tokens (session_id);
comment on table refresh_tokens is 'Single-use tokens by SHA-256; a spent one keeps its encrypted successor for the grace period.';

create table security_events (
  id uuid primary key,
  user_id uuid references users on delete set null,
  session_id uuid,
  kind text not null check (kind ~ '^[A-Z_]{3,40}$'),
  ip inet,
  user_agent text check (char_length(user_agent) <= 512),
  detail jsonb not null default '{}',
  at timestamptz not null default now()
);
create index security_events_user_idx on security_events (user_id, at desc);
comment on table security_events is 'Append-only audit: sign-ins, refusals, session ends, password and role changes.';
`

const PROFILES = `
create table profiles (
  user_id uuid primary key references users on delete cascade,
  handle text not null check (handle ~ '^[A-Za-z0-9_.]{3,30}$'),
  display_name text not null check (char_length(display_name) between 1 and 80),
  avatar_url text check (char_length(avatar_url) <= 2048),
  bio text check (char_length(bio) <= 1000),
  public_track_count integer not null default 0 check (public_track_count >= 0),
  handle_changed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index profiles_handle_key on profiles (lower(handle));
comment on table profiles is 'The public person of an account: what the schema calls User.';
comment on column profiles.public_track_count is 'How many PUBLIC tracks the person owns; kept exact by triggers on tracks.';

create table held_handles (
  handle text primary key,
  user_id uuid not null references users on delete cascade,
  held_until timestamptz not null
);
comment on table held_handles is 'Handles (lower case) given up less than 30 days ago, held for their former owner.';

create table reserved_handles (handle text primary key);
insert into reserved_handles values
  ('admin'), ('administrator'), ('api'), ('help'), ('support'), ('moderator'), ('polyphony'), ('root'), ('security'),
  ('staff'), ('system'), ('settings'), ('viewer'), ('www'), ('me'), ('null'), ('undefined'), ('everyone'), ('here');
comment on table reserved_handles is 'Handles (lower case) nobody may take.';
`
