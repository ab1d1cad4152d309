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
create index users_admins on users (id) where role = 'admin';
create index users_imported_password on users (id) where password_hash not like '$argon2%';
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
  end_reason text check (end_reason in ('SIGNED_OUT', 'ENDED_BY_OWNER', 'PASSWORD_CHANGED', 'TOKEN_REUSED', 'ACCOUNT_DISABLED')),
  constraint user_sessions_end_check check ((ended_at is null) = (end_reason is null))
);
create index user_sessions_live on user_sessions (user_id, id desc) where ended_at is null;
create index user_sessions_expiry on user_sessions (expires_at);
comment on table user_sessions is 'One row per sign-in; a session lives until it expires or is ended.';

create table refresh_tokens (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  session_id uuid not null references user_sessions on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  spent_at timestamptz,
  sealed_successor text check (char_length(sealed_successor) <= 512),
  constraint refresh_tokens_spent_check check ((spent_at is null) = (sealed_successor is null))
);
create index refresh_tokens_session on refresh_tokens (session_id);
create index refresh_tokens_expiry on refresh_tokens (expires_at);
comment on table refresh_tokens is 'Single-use tokens by SHA-256; a spent one stays until it expires, so that its reuse is noticed.';
comment on column refresh_tokens.sealed_successor is 'The token that followed, encrypted under a key only the holder of this token can derive.';

create type session_grant as (user_id uuid, session_id uuid, role user_role, expires_at timestamptz);
comment on type session_grant is 'A session just opened, and when its refresh token expires.';

create type session_refresh as (
  outcome text, user_id uuid, session_id uuid, role user_role, expires_at timestamptz, sealed_successor text
);
comment on type session_refresh is 'What became of a refresh token: ROTATED, REPEATED within the grace, REUSED or INVALID.';

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
create index security_events_user on security_events (user_id, id desc);
comment on table security_events is 'Append-only audit: sign-ins, refusals, session ends, password and role changes.';
`

const PROFILES = `
create table profiles (
  user_id uuid primary key references users on delete cascade,
  handle text not null check (handle ~ '^[A-Za-z0-9_.]{3,30}$' and handle !~ '^\\.|\\.$|\\.\\.'),
  display_name text not null check (char_length(display_name) between 1 and 80),
  avatar_url text check (char_length(avatar_url) <= 2048),
  bio text check (char_length(bio) <= 1000),
  public_track_count integer not null default 0 check (public_track_count >= 0),
  handle_changed_at timestamptz,
  is_hidden boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index profiles_handle_key on profiles (lower(handle));
comment on table profiles is 'The public person of an account: what the schema calls User.';
comment on column profiles.is_hidden is 'Whether the account is disabled: then only its owner and admins see the profile.';
comment on column profiles.public_track_count is 'How many PUBLIC tracks the person owns; kept exact by triggers on tracks.';

create table held_handles (
  handle text primary key,
  user_id uuid not null references users on delete cascade,
  held_until timestamptz not null
);
create index held_handles_user on held_handles (user_id);
comment on table held_handles is 'Handles (lower case) given up less than 30 days ago, held for their former owner.';

create table reserved_handles (handle text primary key);
insert into reserved_handles values
  ('about'), ('abuse'), ('account'), ('admin'), ('administrator'), ('anonymous'), ('api'), ('billing'), ('bot'), ('contact'),
  ('everyone'), ('graphql'), ('guest'), ('health'), ('help'), ('here'), ('info'), ('legal'), ('login'), ('mail'), ('me'),
  ('moderator'), ('news'), ('nobody'), ('null'), ('official'), ('polyphony'), ('postmaster'), ('privacy'), ('root'),
  ('search'), ('security'), ('settings'), ('signin'), ('signup'), ('staff'), ('status'), ('support'), ('system'), ('team'),
  ('terms'), ('undefined'), ('user'), ('users'), ('viewer'), ('webmaster'), ('www');
comment on table reserved_handles is 'Handles (lower case) nobody may take.';
`
