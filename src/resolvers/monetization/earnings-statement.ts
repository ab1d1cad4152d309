import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { Account } from '../../entities/identity/account.js'
import { EarningsEntry, EarningsStatement } from '../../entities/monetization/earnings-statement.js'
import { DateScalar } from '../../entities/scalars/text-scalars.js'
import { connectionOf, connectionType, type Connection } from '../../paging/connection.js'
import { PageArgs, pageOf } from '../../paging/page-args.js'

const EarningsEntryConnection = connectionType('EarningsEntry', EarningsEntry, 'movements of earnings')

/** Which entries of the viewer's EARNINGS there are; `$1` is the month, by its first day. */
const BOOKED = `
  from ledger_accounts a join ledger_entries e on e.account_id = a.id join ledger_transactions t on t.id = e.transaction_id
  where a.kind = 'EARNINGS' and a.holder_id = (select viewer_id()) and t.at < ($1::date + interval '1 month') at time zone 'UTC'`
const IN_MONTH = "t.at >= $1::date::timestamp at time zone 'UTC'"

const SUMS = `
  select coalesce(sum(e.amount) filter (where not ${IN_MONTH}), 0) as opening,
    coalesce(sum(e.amount) filter (where ${IN_MONTH} and t.kind = 'REVENUE'), 0) as earned,
    coalesce(sum(e.amount) filter (where ${IN_MONTH} and t.kind = 'REVENUE_CORRECTED'), 0) as corrected,
    coalesce(sum(e.amount) filter (where ${IN_MONTH} and t.kind = 'WITHDRAWAL_REQUESTED'), 0) as withdrawn,
    coalesce(sum(e.amount) filter (where ${IN_MONTH} and t.kind = 'WITHDRAWAL_RETURNED'), 0) as returned,
    coalesce(sum(e.amount), 0) as closing, coalesce(max(e.seq), 0) as "lastSeq" ${BOOKED}`

const ENTRIES = `
  select t.id, e.seq, t.kind, e.amount, e.balance, t.at,
    case when t.kind in ('WITHDRAWAL_REQUESTED', 'WITHDRAWAL_RETURNED') then t.subject_id end as "withdrawalId" ${BOOKED} and ${IN_MONTH} and e.seq <= $2`

@Resolver(() => Account)
export class EarningsStatementResolver {
  @FieldResolver(() => EarningsStatement, { description: 'What became of your earnings in a month, from the ledger.' })
  async earningsStatement(@Arg('month', () => DateScalar, { description: 'The month, by any of its days.' }) day: string, @Ctx() { db }: Context): Promise<EarningsStatement> {
    const month = `${day.slice(0, -2)}01`
    const sums = await db.row<Omit<EarningsStatement, 'month'>>({ text: SUMS, values: [month] })
    return { month, ...sums! }
  }
}

@Resolver(() => EarningsStatement)
export class EarningsStatementEntriesResolver {
  @FieldResolver(() => EarningsEntryConnection, { description: 'What came and went in the month, in its order.' })
  async entries(@Root() { month, lastSeq }: EarningsStatement, @Args(() => PageArgs) args: PageArgs, @Ctx() { db, cursors, viewer }: Context): Promise<Connection<EarningsEntry>> {
    const page = pageOf(args)
    const list = `earnings ${viewer!.userId} ${month}`
    const start = page.cursor === null ? null : cursors.decode(list, page.cursor)[0]
    const rows = await db.rows<EarningsEntry>({
      text: `${ENTRIES} and ($3::bigint is null or e.seq ${page.backward ? '<' : '>'} $3) order by e.seq ${page.backward ? 'desc' : 'asc'} limit ${page.size + 1}`,
      values: [month, lastSeq, start],
    })
    return connectionOf(page, rows, ({ seq }) => cursors.encode(list, [Number(seq)]))
  }
}
