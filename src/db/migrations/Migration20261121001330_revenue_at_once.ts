import { Migration } from '@mikro-orm/migrations'

/** A month is summed and booked in one go for the creators of some parts: nothing is kept of days in between. */
export class Migration20261121001330_revenue_at_once extends Migration {
  override up(): void {
    this.addSql(SUMS)
  }
}

const SUMS = `
drop table unbooked_revenue, unbooked_days, revenue_days;
drop function if exists calculate_revenue_days(date), revenue_steps(date), revenue_spans(date);
comment on table revenue_bookings is 'Parts of the creators, as revenue_part() says, whose month is on their accounts: what a month''s booking has behind it when it is begun again.';
`
