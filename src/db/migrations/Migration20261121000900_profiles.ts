import { Migration } from '@mikro-orm/migrations'

/** What people show of themselves and to whom, who likes whose profile, and who has been verified. */
export class Migration20261121000900_profiles extends Migration {
  override up(): void {
    for (const statements of [PROFILES, SETTINGS, LIKES, VERIFICATION, GRAPH]) this.addSql(statements)
  }
}

const PROFILES = `
alter table profiles
  add column like_count int not null default 0 check (like_count >= 0),
  add column is_verified boolean not null default false;
create index profiles_hidden on profiles (user_id) where is_hidden;
comment on column profiles.like_count is 'How many people like the profile; kept by increment_profile_likes.';
comment on column profiles.is_verified is 'Whether a moderator has found the person to be who they say they are.';

create table profile_details (
  user_id uuid primary key references users on delete cascade,
  location text check (char_length(location) between 1 and 100),
  pronouns text check (char_length(pronouns) between 1 and 40),
  links jsonb not null default '[]' check (
    jsonb_typeof(links) = 'array' and jsonb_array_length(links) <= 10 and octet_length(links::text) <= 100000),
  updated_at timestamptz not null default now()
);
comment on table profile_details is 'What a person says of themselves besides their name, to those whom their profile is open to.';
comment on column profile_details.links is 'At most 10 objects of a title and a url.';
`

const SETTINGS = `
alter table user_settings
  add column reduce_motion boolean not null default false,
  add column high_contrast boolean not null default false,
  add column captions boolean not null default false,
  add column text_scale int not null default 100 check (text_scale between 50 and 300),
  add column is_content_creator boolean not null default false;
comment on column user_settings.text_scale is 'How large text is shown, in percent.';
comment on column user_settings.is_content_creator is 'Whether the person wants what is made for those who publish.';
drop function if exists update_settings(privacy_audience, privacy_audience);
`

const LIKES = `
create table profile_likes (
  user_id uuid not null references users on delete cascade,
  liker_id uuid not null references users on delete cascade,
  created_at timestamptz not null default clock_timestamp(),
  primary key (user_id, liker_id),
  check (user_id <> liker_id)
);
create index profile_likes_by on profile_likes (liker_id, user_id);
comment on table profile_likes is 'Who likes whose profile.';

create table profile_like_logs (
  id bigint generated always as identity primary key,
  user_id uuid not null references users on delete cascade,
  liker_id uuid not null references users on delete cascade,
  is_like boolean not null,
  at timestamptz not null default clock_timestamp()
);
create index profile_like_logs_at on profile_like_logs using brin (at);
create index profile_like_logs_user on profile_like_logs (user_id, at);
create index profile_like_logs_liker on profile_like_logs (liker_id, at);
comment on table profile_like_logs is 'Every like of a profile given and taken back: what fraud is looked for in.';
`

const VERIFICATION = `
create type verification_state as enum ('PENDING', 'APPROVED', 'REFUSED');

create table verification_requests (
  id uuid primary key,
  user_id uuid not null references users on delete cascade,
  statement text not null check (char_length(statement) between 1 and 2000),
  links text[] not null default '{}' check (cardinality(links) <= 10),
  state verification_state not null default 'PENDING',
  note text check (char_length(note) <= 1000),
  reviewer_id uuid references users on delete set null,
  created_at timestamptz not null default now(),
  reviewed_at timestamptz,
  constraint verification_requests_review_check check ((state = 'PENDING') = (reviewed_at is null))
);
create unique index verification_requests_open on verification_requests (user_id) where state = 'PENDING';
create index verification_requests_user on verification_requests (user_id, id desc);
create index verification_requests_state on verification_requests (state, id);
create index verification_requests_reviewer on verification_requests (reviewer_id) where reviewer_id is not null;
comment on table verification_requests is 'What people give as proof of who they are, and what a moderator made of it.';
comment on column verification_requests.note is 'What the moderator says of it to the person.';

alter type notification_kind add value 'VERIFICATION_REVIEWED';
`

const GRAPH = `
create index followers_newest on followers (followee_id, created_at desc, follower_id desc);
create index following_newest on followers (follower_id, created_at desc, followee_id desc);
drop index followers_of;
create index blocked_users_newest on blocked_users (blocker_id, created_at desc, blocked_id desc);
create index muted_users_newest on muted_users (user_id, created_at desc, muted_id desc);
drop function if exists block_user(uuid);

alter table muted_words add column said text check (char_length(said) between 1 and 100);
comment on column muted_words.said is 'As the person wrote it, where that is known.';
`
