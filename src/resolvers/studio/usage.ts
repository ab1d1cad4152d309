import { Ctx, FieldResolver, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { prepared } from '../../db/statement.js'
import { Account } from '../../entities/identity/account.js'
import { Usage, type UsageOfAction } from '../../entities/studio/usage.js'

const USED = `
  select l.action, l.per_hour as "limit", coalesce(t.used, 0) as used, usage_window() + interval '1 hour' as "resetsAt"
  from users u
  join tier_limits l on l.tier = u.subscription_tier
  left join usage_tracking t on t.user_id = u.id and t.action = l.action and t.window_start = usage_window()
  where u.id = (select viewer_id())`

type Counted = Omit<UsageOfAction, 'remaining'>

/** A tier that was lowered may leave more used than there is. */
const withRemaining = ({ used, limit, resetsAt }: Counted): UsageOfAction => ({ used, limit, remaining: Math.max(0, limit - used), resetsAt })

@Resolver(() => Account)
export class UsageResolver {
  @FieldResolver(() => Usage, { description: 'What the account has used of its tier in this hour, and what is left.' })
  async usage(@Ctx() { db, viewer, apiCalls }: Context): Promise<Usage> {
    const rows = await db.rows<Counted & { action: string }>(prepared(USED, []))
    const of = (action: string): UsageOfAction => withRemaining(rows.find((row) => row.action === action)!)
    return { transformations: of('TRANSFORMATION'), uploads: of('UPLOAD'), apiCalls: withRemaining(apiCalls.of(viewer!)) }
  }
}
