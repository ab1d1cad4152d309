import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { isId } from '../../db/door.js'
import { asJson, prepared } from '../../db/statement.js'
import { CheatStatus, UserCheatStatus } from '../../entities/moderation/moderation.js'
import { DomainError } from '../../errors/domain-error.js'

const STATUS = asJson(
  `select s.status, s.signals, s.is_demonetized as "isDemonetized", case when s.checked_at > '-infinity' then s.checked_at end as "checkedAt"
   from moderated_person($1) p left join user_cheat_status s on s.user_id = p.user_id`,
)

@Resolver()
export class CheatStatusResolver {
  @Query(() => UserCheatStatus, { nullable: true, description: 'Moderators: whether an account seems to cheat, and why (`USER_NOT_FOUND` for anybody else). Everybody active is looked at once a day, by the numbers in `moderationThresholds`.' })
  async cheatStatus(@Arg('userId', () => ID, { description: 'The person.' }) userId: string, @Ctx() { db }: Context): Promise<UserCheatStatus> {
    const [found] = isId(userId) ? await db.json<Partial<UserCheatStatus>>(prepared(STATUS, [userId])) : []
    if (!found) throw new DomainError('USER_NOT_FOUND')
    return { status: found.status ?? CheatStatus.CLEAN, signals: found.signals ?? [], isDemonetized: found.isDemonetized ?? false, checkedAt: found.checkedAt ?? null }
  }
}
