import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { CreditTopUp } from '../../entities/sponsorship/credit-top-up.js'
import { SponsorCredits } from '../../entities/sponsorship/sponsor-credits.js'
import { connectionOf, connectionType, type Connection } from '../../paging/connection.js'
import { PageArgs, pageOf } from '../../paging/page-args.js'

const CreditTopUpConnection = connectionType('CreditTopUp', CreditTopUp, 'payments for credits')

@Resolver(() => SponsorCredits)
export class CreditTopUpsResolver {
  @FieldResolver(() => CreditTopUpConnection, { description: 'The payments, the newest first.' })
  async topUps(@Root() { userId }: SponsorCredits, @Args(() => PageArgs) args: PageArgs, @Ctx() { db, cursors }: Context): Promise<Connection<CreditTopUp>> {
    const page = pageOf(args)
    const list = `creditTopUps ${userId}`
    const start = page.cursor === null ? null : cursors.decode(list, page.cursor)[0]
    const rows = await db.rows<CreditTopUp>({
      text:
        `select ${columns(CreditTopUp, 'r')} from credit_top_ups r where r.user_id = (select viewer_id()) ` +
        `and ($1::uuid is null or r.id ${page.backward ? '>' : '<'} $1) order by r.id ${page.backward ? 'asc' : 'desc'} limit ${page.size + 1}`,
      values: [start],
    })
    return connectionOf(page, rows, ({ id }) => cursors.encode(list, [id]))
  }
}

@Resolver(() => CreditTopUp)
export class CreditTopUpResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'What the front end completes an open payment with at Stripe (`client_secret`); null when there is nothing to complete. It is kept nowhere: whoever takes the payments is asked for it.',
  })
  async clientSecret(@Root() topUp: CreditTopUp, @Ctx() { topUps }: Context): Promise<string | null> {
    return topUp.clientSecret ?? (await topUps?.clientSecret(topUp)) ?? null
  }
}
