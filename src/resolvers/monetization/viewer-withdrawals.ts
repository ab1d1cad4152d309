import { Args, Ctx, FieldResolver, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { Account } from '../../entities/identity/account.js'
import { EarningsBalance } from '../../entities/monetization/earnings-statement.js'
import { WithdrawalInfo } from '../../entities/monetization/withdrawal-info.js'
import { WithdrawalRequest } from '../../entities/monetization/withdrawal-request.js'
import { connectionOf, type Connection } from '../../paging/connection.js'
import { PageArgs, pageOf } from '../../paging/page-args.js'
import { WithdrawalRequestConnection } from './withdrawal-connection.js'
import { INFO } from './withdrawal-info-columns.js'

const BALANCE = `
  select coalesce(sum(balance) filter (where kind = 'EARNINGS'), 0) as available, coalesce(sum(balance) filter (where kind = 'WITHDRAWALS'), 0) as withdrawing
  from ledger_accounts where holder_id = (select viewer_id()) and kind in ('EARNINGS', 'WITHDRAWALS')`

@Resolver(() => Account)
export class ViewerWithdrawalsResolver {
  @FieldResolver(() => WithdrawalInfo, { nullable: true, description: 'Where you are paid, as far as it is shown; null as long as `setWithdrawalInfo` has not said it.' })
  async withdrawalInfo(@Ctx() { db }: Context): Promise<WithdrawalInfo | null> {
    return (await db.row<WithdrawalInfo>({ text: `select ${INFO} from withdrawal_info r where r.user_id = (select viewer_id())` })) ?? null
  }

  @FieldResolver(() => WithdrawalRequestConnection, { description: 'What you wanted paid out, the newest first.' })
  async withdrawals(@Args(() => PageArgs) args: PageArgs, @Ctx() { db, cursors, viewer }: Context): Promise<Connection<WithdrawalRequest>> {
    const page = pageOf(args)
    const list = `withdrawals ${viewer!.userId}`
    const start = page.cursor === null ? null : cursors.decode(list, page.cursor)[0]
    const rows = await db.rows<WithdrawalRequest>({
      text:
        `select ${columns(WithdrawalRequest, 'r')} from withdrawal_requests r where r.user_id = (select viewer_id()) ` +
        `and ($1::uuid is null or r.id ${page.backward ? '>' : '<'} $1) order by r.id ${page.backward ? 'asc' : 'desc'} limit ${page.size + 1}`,
      values: [start],
    })
    return connectionOf(page, rows, ({ id }) => cursors.encode(list, [id]))
  }

  @FieldResolver(() => EarningsBalance, { description: 'What you have earned and not been paid yet.' })
  async earningsBalance(@Ctx() { db }: Context): Promise<EarningsBalance> {
    return (await db.row<EarningsBalance>({ text: BALANCE }))!
  }
}
