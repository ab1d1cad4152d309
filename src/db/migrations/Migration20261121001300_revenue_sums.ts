import { Migration } from '@mikro-orm/migrations'

/** What days have earned is kept as the sums a month is booked by. */
export class Migration20261121001300_revenue_sums extends Migration {
  override up(): void {
    this.addSql(SUMS)
  }
}

const SUMS = `
-- Days of the open month are worked out again: their logs are kept until it is booked.
delete from revenue_days where day > (select max(month) + interval '1 month' - interval '1 day' from revenue_months);
truncate unbooked_revenue;
alter table unbooked_revenue drop column day;
alter table unbooked_revenue add column part smallint not null;
comment on table unbooked_revenue is 'What posts have earned on those days (UTC) of the month that is booked next that are worked out, a row for each time some were: likes and views that are paid for. Emptied by the booking; it has no index and no reference, which would take longer than all the counting.';

create table unbooked_days (
  part smallint not null,
  user_id uuid not null,
  likes bigint not null,
  views bigint not null,
  days smallint[] not null,
  day_likes int[] not null,
  day_views int[] not null
);
comment on table unbooked_days is 'The same by creator and day, as creator_months has it: a row for each time days were worked out. Emptied by the booking.';
comment on column unbooked_revenue.part is 'Of the creators, as revenue_part() says: each part is booked at once.';
comment on column unbooked_days.part is 'Of the creators, as revenue_part() says.';
comment on column unbooked_days.user_id is 'No reference: who has left is no creator when the month is booked.';

create table revenue_bookings (
  month date not null,
  part smallint not null check (part between 0 and 3),
  booked_at timestamptz not null default now(),
  primary key (month, part)
);
comment on table revenue_bookings is 'Parts of the creators whose month is on their accounts: what a month''s booking has behind it when it is begun again.';

alter table creator_months drop constraint creator_months_month_fkey;
comment on column creator_months.month is 'No reference, which would be looked up for each row: it is in revenue_months once all creators have theirs.';

drop function if exists calculate_daily_revenue(date);
`
