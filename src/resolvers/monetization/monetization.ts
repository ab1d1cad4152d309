import { Ctx, FieldResolver, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { prepared } from '../../db/statement.js'
import { Account } from '../../entities/identity/account.js'
import { Earnings, Monetization, type MonetizationCriterion } from '../../entities/monetization/monetization.js'

const CRITERIA = 'select name, needed, has, has >= needed as "isMet", is_demonetized as "isDemonetized" from viewer_criteria()'

const EARNINGS = `
  select coalesce(sum(balance) filter (where kind = 'EARNINGS'), 0) as balance, coalesce(sum(balance) filter (where kind = 'WITHDRAWALS'), 0) as pending,
    (select coalesce(sum(amount), 0) from creator_months where user_id = (select viewer_id())) as lifetime
  from ledger_accounts where holder_id = (select viewer_id()) and kind in ('EARNINGS', 'WITHDRAWALS')`

@Resolver(() => Account)
export class ViewerMonetizationResolver {
  @FieldResolver(() => Monetization, { description: 'What your posts earn, and whether they do.' })
  async monetization(@Ctx() { db }: Context): Promise<Monetization> {
    const criteria = await db.rows<MonetizationCriterion & { isDemonetized: boolean }>(prepared(CRITERIA, []))
    const isDemonetized = criteria.some((criterion) => criterion.isDemonetized)
    return { criteria, isDemonetized, isEligible: !isDemonetized && criteria.every(({ isMet }) => isMet) }
  }
}

@Resolver(() => Monetization)
export class EarningsResolver {
  @FieldResolver(() => Earnings, { description: 'What there is of it.' })
  async earnings(@Ctx() { db }: Context): Promise<Earnings> {
    return (await db.row<Earnings>(prepared(EARNINGS, [])))!
  }
}
