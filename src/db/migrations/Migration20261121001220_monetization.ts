import { Migration } from '@mikro-orm/migrations'

/** What creators earn, and how they are paid. */
export class Migration20261121001220_monetization extends Migration {
  override up(): void {
    for (const statements of [REVENUE, WITHDRAWALS]) this.addSql(statements)
  }
}

const REVENUE = `
create view user_videos with (security_invoker = true) as
  select id as post_id, author_id as user_id, like_count, view_count, is_demonetized, created_at from posts where deleted_at is null;
comment on view user_videos is 'Posts as what their authors earn by.';

create table unbooked_revenue (
  day date not null,
  user_id uuid not null,
  post_id uuid not null,
  likes int not null,
  views int not null
);
comment on table unbooked_revenue is 'What posts have earned on the days (UTC) of the month that is booked next, as far as they are worked out: likes and views that are paid for. Emptied by the booking; it has no index and no reference, which would take longer than all the counting.';

create table video_revenue (
  user_id uuid not null,
  post_id uuid not null,
  month date not null,
  likes int not null check (likes >= 0),
  views int not null check (views >= 0),
  amount bigint not null generated always as (likes * 10::bigint + views) stored,
  primary key (user_id, post_id, month)
);
comment on table video_revenue is 'What a post has earned its author in a month that is booked, in ten-thousandths of a dollar: 10 for each like, 1 for each view.';
comment on column video_revenue.user_id is 'No reference, which would be looked up for each row; whoever leaves is forgotten here by erasures().';
comment on column video_revenue.post_id is 'No reference: what it has earned outlives the post.';

create table revenue_days (
  day date primary key,
  interactions bigint not null check (interactions >= 0),
  done_at timestamptz not null default now()
);
comment on table revenue_days is 'Days (UTC) whose likes and views are in unbooked_revenue, or booked: what a month''s calculation has behind it when it is begun again.';

create table revenue_months (
  month date primary key check (extract(day from month) = 1),
  creators int not null check (creators >= 0),
  amount bigint not null check (amount >= 0),
  booked_at timestamptz not null default now()
);
comment on table revenue_months is 'Months whose revenue is on the creators'' accounts, without a gap; the first is the last that was not counted at all.';
-- What was liked and viewed in the month before this one still counts.
insert into revenue_months (month, creators, amount) values (date_trunc('month', now() at time zone 'UTC') - interval '2 months', 0, 0);

create table creator_months (
  user_id uuid not null references users on delete cascade,
  month date not null references revenue_months,
  likes bigint not null check (likes >= 0),
  views bigint not null check (views >= 0),
  amount bigint not null check (amount >= 0),
  days smallint[] not null,
  day_likes int[] not null,
  day_views int[] not null,
  is_told boolean not null default false,
  primary key (user_id, month),
  constraint creator_months_days_check check (cardinality(days) = cardinality(day_likes) and cardinality(days) = cardinality(day_views))
);
create index creator_months_month on creator_months (month);
create index creator_months_untold on creator_months (month, user_id) where not is_told;
comment on table creator_months is 'What a creator has earned in a month, as it was booked.';
comment on column creator_months.days is 'The days of the month that brought something, in order; what they brought stands in day_likes and day_views at the same places.';
comment on column creator_months.is_told is 'Whether they were notified of it.';

create index likes_created on likes using brin (created_at);

create table spent_likes (
  post_id uuid not null references posts on delete cascade,
  user_id uuid not null references users on delete cascade,
  primary key (post_id, user_id)
);
create index spent_likes_user on spent_likes (user_id);
comment on table spent_likes is 'Who took back a like of a post after the month they gave it in: given again, it earns nothing.';
`

const WITHDRAWALS = `
create type withdrawal_method as enum ('BANK_TRANSFER', 'PAYPAL');
create type withdrawal_state as enum ('REQUESTED', 'APPROVED', 'PAID', 'REFUSED', 'CANCELLED');

create table withdrawal_info (
  user_id uuid primary key references users on delete cascade,
  method withdrawal_method not null,
  details text not null,
  hint text not null check (char_length(hint) between 1 and 40),
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now()
);
comment on table withdrawal_info is 'Where a creator is paid.';
comment on column withdrawal_info.details is 'Sealed as messages are, and bound to the person: a request holds a copy as it is, and the text of somebody else does not open.';
comment on column withdrawal_info.hint is 'The little of it that is shown, such as the last four digits.';
comment on column withdrawal_info.changed_at is 'For 72 hours after it nothing is withdrawn.';

create table withdrawal_requests (
  id uuid primary key,
  user_id uuid not null,
  amount bigint not null check (amount > 0),
  state withdrawal_state not null default 'REQUESTED',
  method withdrawal_method not null,
  details text,
  hint text,
  reviewer_id uuid references users on delete set null,
  note text check (char_length(note) between 1 and 500),
  payment_reference text check (char_length(payment_reference) between 1 and 200),
  created_at timestamptz not null default now(),
  decided_at timestamptz,
  finished_at timestamptz,
  constraint withdrawal_requests_finished_check check ((state in ('PAID', 'REFUSED', 'CANCELLED')) = (finished_at is not null)),
  constraint withdrawal_requests_details_check check (finished_at is not null or details is not null)
);
create index withdrawal_requests_user on withdrawal_requests (user_id, id desc);
create index withdrawal_requests_reviewer on withdrawal_requests (reviewer_id) where reviewer_id is not null;
create index withdrawal_requests_open on withdrawal_requests (id) where state in ('REQUESTED', 'APPROVED');
comment on table withdrawal_requests is 'What creators want paid out, in ten-thousandths of a dollar; the money lies on their WITHDRAWALS account until it is paid or returned.';
comment on column withdrawal_requests.user_id is 'No reference: what was paid to whom outlives the account.';
comment on column withdrawal_requests.details is 'Where it goes, as it was when it was requested; sealed. Gone with the account, as the hint is, once the request has ended.';
`
