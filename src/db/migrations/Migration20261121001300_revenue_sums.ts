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
comment on table unbooked_revenue is 'What posts have earned on those days (UTC) of the month that is booked next that are worked out, a row for each time some were: likes and views that are paid for. Emptied by the booking; it has no index and no reference, which would take longer than all the counting.';

create table unbooked_days (
  user_id uuid not null,
  likes bigint not null,
  views bigint not null,
  days smallint[] not null,
  day_likes int[] not null,
  day_views int[] not null
);
comment on table unbooked_days is 'The same by creator and day, as creator_months has it: a row for each time days were worked out. Emptied by the booking.';
comment on column unbooked_days.user_id is 'No reference: who has left is no creator when the month is booked.';

alter table creator_months drop constraint creator_months_month_fkey;
comment on column creator_months.month is 'No reference, which would be looked up for each row: the booking writes both.';

drop function if exists calculate_daily_revenue(date);
`
