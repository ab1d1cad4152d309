import { Migration } from '@mikro-orm/migrations'

/** What sponsors pay in, and the posts they pay to have shown. */
export class Migration20261121001210_sponsorship extends Migration {
  override up(): void {
    for (const kind of ['SPONSORED_POST_REVIEWED', 'SPONSORED_POST_ENDED', 'REVENUE_EARNED', 'WITHDRAWAL_DECIDED']) {
      this.addSql(`alter type notification_kind add value '${kind}'`)
    }
    for (const statements of [TOP_UPS, TERMS, SPONSORED_POSTS, DELIVERY, SETTINGS]) this.addSql(statements)
  }
}

const TOP_UPS = `
create type top_up_state as enum ('PENDING', 'SUCCEEDED', 'FAILED', 'CANCELLED');

create table credit_top_ups (
  id uuid primary key,
  user_id uuid not null,
  amount bigint not null check (amount > 0),
  state top_up_state not null default 'PENDING',
  provider text not null,
  provider_payment_id text,
  paid bigint not null default 0 check (paid >= 0),
  refunded bigint not null default 0 check (refunded >= 0),
  disputed bigint not null default 0 check (disputed >= 0),
  error_reason text,
  created_at timestamptz not null default now(),
  looks int not null default 0 check (looks >= 0),
  heard_look int not null default 0 check (heard_look between 0 and looks),
  checked_at timestamptz,
  next_check_at timestamptz default now() + interval '10 minutes',
  finished_at timestamptz,
  constraint credit_top_ups_finished_check check ((state = 'PENDING') = (finished_at is null))
);
create unique index credit_top_ups_payment on credit_top_ups (provider, provider_payment_id) where provider_payment_id is not null;
create index credit_top_ups_user on credit_top_ups (user_id, id desc);
create index credit_top_ups_next_check on credit_top_ups (next_check_at) where next_check_at is not null;
create index credit_top_ups_open on credit_top_ups (user_id) where state = 'PENDING';
comment on table credit_top_ups is 'Payments for sponsor credits, in ten-thousandths of a dollar. What was booked of each is paid - refunded - disputed.';
comment on column credit_top_ups.looks is 'How often its provider was asked about it; heard_look is the newest of these whose answer was booked.';
comment on column credit_top_ups.next_check_at is 'When its provider is asked again by itself; null when no more.';
comment on column credit_top_ups.user_id is 'No reference: a payment can be disputed after the account has gone.';
`

const TERMS = `
create table sponsorship_terms (
  name text primary key check (name ~ '^[A-Z_]{3,40}$'),
  value bigint not null check (value > 0),
  description text not null
);
comment on table sponsorship_terms is 'What sponsoring costs and how often sponsored posts are shown; an admin may change them for what is sponsored later.';
insert into sponsorship_terms (name, value, description) values
  ('IMPRESSION_PRICE', 20, 'What it costs that somebody is shown a sponsored post, in ten-thousandths of a dollar; once per person and day.'),
  ('LIKE_PRICE', 200, 'What it costs that somebody likes a post on a day they were shown it as sponsored, in ten-thousandths of a dollar; once per person and day.'),
  ('FEED_ITEMS_PER_SPONSORED', 10, 'After how many items of the home feed one sponsored post stands.'),
  ('SMALLEST_BUDGET', 10000, 'The smallest budget of a sponsored post, in ten-thousandths of a dollar.');
`

const SPONSORED_POSTS = `
create type sponsored_post_state as enum ('IN_REVIEW', 'REFUSED', 'ACTIVE', 'PAUSED', 'ENDED');
create type sponsored_post_end as enum ('BY_SPONSOR', 'BY_MODERATOR', 'TIME', 'BUDGET', 'POST_GONE');
create type sponsored_post_decision as enum ('APPROVE', 'REFUSE');
create type sponsored_post_pacing as enum ('EVEN', 'FAST');

create table sponsored_posts (
  id uuid primary key,
  sponsor_id uuid not null references users on delete cascade,
  post_id uuid references posts on delete set null,
  budget bigint not null check (budget > 0),
  spent bigint not null default 0 check (spent >= 0),
  returned bigint not null default 0 check (returned >= 0),
  impression_price bigint not null check (impression_price > 0),
  like_price bigint not null check (like_price > 0),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  pacing sponsored_post_pacing not null default 'EVEN',
  frequency_cap smallint not null default 3 check (frequency_cap between 1 and 20),
  countries text[] not null default '{}' check (cardinality(countries) <= 50),
  languages text[] not null default '{}' check (cardinality(languages) <= 50),
  genres text[] not null default '{}' check (cardinality(genres) <= 20),
  interests text[] not null default '{}' check (cardinality(interests) <= 20),
  followers_from int check (followers_from >= 0),
  followers_to int check (followers_to >= followers_from),
  state sponsored_post_state not null default 'IN_REVIEW',
  ended_by sponsored_post_end,
  reviewer_id uuid references users on delete set null,
  review_note text check (char_length(review_note) between 1 and 500),
  created_at timestamptz not null default now(),
  reviewed_at timestamptz,
  ended_at timestamptz,
  constraint sponsored_posts_time_check check (ends_at > starts_at),
  constraint sponsored_posts_ended_check check ((state in ('REFUSED', 'ENDED')) = (ended_at is not null)),
  constraint sponsored_posts_within_budget_check check (spent + returned <= budget)
) with (fillfactor = 70);
create index sponsored_posts_sponsor on sponsored_posts (sponsor_id, id desc);
create index sponsored_posts_post on sponsored_posts (post_id) where post_id is not null;
create index sponsored_posts_reviewer on sponsored_posts (reviewer_id) where reviewer_id is not null;
create index sponsored_posts_waiting on sponsored_posts (id) where state = 'IN_REVIEW';
create index sponsored_posts_candidates on sponsored_posts (uuid_hash(id), id) where state = 'ACTIVE';
create index sponsored_posts_active on sponsored_posts (ends_at) where state in ('IN_REVIEW', 'ACTIVE', 'PAUSED');
comment on table sponsored_posts is 'Posts somebody pays to have shown in home feeds. Money is in ten-thousandths of a dollar; what is left of the budget lies on an account of the ledger.';
comment on column sponsored_posts.spent is 'What impressions and likes have cost so far; the same as a recount of sponsored_interactions and of the ledger.';
comment on column sponsored_posts.frequency_cap is 'How often a day it is shown to one person at most.';
comment on column sponsored_posts.countries is 'ISO 3166 codes of two letters; empty for all, as the other four.';
comment on column sponsored_posts.followers_from is 'Only to people with so many followers or more.';
`

const DELIVERY = `
create type sponsored_interaction_kind as enum ('IMPRESSION', 'LIKE');

create table sponsored_interactions (
  sponsored_post_id uuid not null references sponsored_posts on delete cascade,
  user_id uuid not null,
  day date not null,
  kind sponsored_interaction_kind not null,
  times smallint not null default 1 check (times > 0),
  showings int[] not null default '{}' check (cardinality(showings) <= 20),
  cost bigint not null check (cost >= 0),
  country text,
  language text,
  follower_band smallint,
  at timestamptz not null default clock_timestamp(),
  primary key (sponsored_post_id, user_id, day, kind)
);
create index sponsored_interactions_user on sponsored_interactions (user_id, day);
comment on table sponsored_interactions is 'Who was shown a sponsored post on which day (UTC), how often, and who liked it then; each paid for once. With what the person was then, for the statistics.';
comment on column sponsored_interactions.user_id is 'No reference: of an account that is erased they stay under an id nobody has, or what was paid for would no longer add up.';
comment on column sponsored_interactions.showings is 'Which showings were counted, the newest 20 by a number in their token: none counts twice.';
comment on column sponsored_interactions.follower_band is 'How many digits the person''s follower count had: 1 for 0 to 9, 2 for 10 to 99, and so on.';

create table liked_genres (
  user_id uuid primary key references users on delete cascade,
  genres text[] not null check (cardinality(genres) <= 30)
);
comment on table liked_genres is 'The genres of the 30 tracks each person liked last, in lower case: what sponsored posts may be aimed at, ready to be read.';

create table sponsored_post_days (
  sponsored_post_id uuid not null references sponsored_posts on delete cascade,
  day date not null,
  people int not null default 0 check (people >= 0),
  shown int not null default 0 check (shown >= 0),
  likes int not null default 0 check (likes >= 0),
  spent bigint not null default 0 check (spent >= 0),
  primary key (sponsored_post_id, day)
) with (fillfactor = 70);
comment on table sponsored_post_days is 'What became of a sponsored post on a day (UTC): the same as a recount of sponsored_interactions.';
`

const SETTINGS = `
alter table user_settings
  add column country text check (country ~ '^[A-Z]{2}$'),
  add column language text check (language ~ '^[a-z]{2,3}$'),
  add column interests text[] not null default '{}' check (cardinality(interests) <= 20 and octet_length(interests::text) <= 4200);
comment on column user_settings.interests is 'Words in lower case; with country and language, what sponsored posts may be aimed at.';
`
