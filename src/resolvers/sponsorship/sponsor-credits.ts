import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { prepared } from '../../db/statement.js'
import { Account } from '../../entities/identity/account.js'
import { CursorScalar } from '../../entities/scalars/text-scalars.js'
import { CreditTransaction, SponsorCredits } from '../../entities/sponsorship/sponsor-credits.js'
import { liveCursor } from '../../live/live-cursor.js'
import { connectionOf, connectionType, type Connection } from '../../paging/connection.js'
import { PageArgs, pageOf } from '../../paging/page-args.js'

const CreditTransactionConnection = connectionType('CreditTransaction', CreditTransaction, 'movements of credits')

const CREDITS =
  "select channel_head('sponsorship:' || $1::uuid)::float8 as head, coalesce((select balance from sponsor_credits where user_id = $1), 0) as balance"

@Resolver(() => Account)
export class ViewerCreditsResolver {
  @FieldResolver(() => SponsorCredits, { description: 'What you have to sponsor posts with.' })
  async sponsorCredits(@Ctx() { db, viewer }: Context): Promise<SponsorCredits> {
    const read = (await db.row<SponsorCredits>(prepared(CREDITS, [viewer!.userId])))!
    return { ...read, userId: viewer!.userId }
  }
}

@Resolver(() => SponsorCredits)
export class CreditTransactionsResolver {
  @FieldResolver(() => CursorScalar, { description: 'The place `balance` is true at, read together with it: pass it as `after` to `sponsorshipEvents`, and nothing is missed or told twice.' })
  liveCursor(@Root() { userId, head }: SponsorCredits, @Ctx() { cursors }: Context): string {
    return liveCursor(cursors, `sponsorship:${userId}`, head)
  }

  @FieldResolver(() => CreditTransactionConnection, { description: 'What came and went, the newest first.' })
  async transactions(@Root() { userId }: SponsorCredits, @Args(() => PageArgs) args: PageArgs, @Ctx() { db, cursors }: Context): Promise<Connection<CreditTransaction>> {
    const page = pageOf(args)
    const list = `creditTransactions ${userId}`
    const start = page.cursor === null ? null : cursors.decode(list, page.cursor)[0]
    const rows = await db.rows<CreditTransaction>({
      text:
        `select r.id, r.seq, r.kind, r.amount, r.balance, r.note, r.at from sponsor_credit_transactions r where r.user_id = (select viewer_id()) ` +
        `and ($1::bigint is null or r.seq ${page.backward ? '>' : '<'} $1) order by r.seq ${page.backward ? 'asc' : 'desc'} limit ${page.size + 1}`,
      values: [start],
    })
    return connectionOf(page, rows, ({ seq }) => cursors.encode(list, [Number(seq)]))
  }
}
