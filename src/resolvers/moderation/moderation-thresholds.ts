import { Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { prepared } from '../../db/statement.js'
import { ModerationThreshold } from '../../entities/moderation/moderation.js'

const THRESHOLDS = 'select name, value, description from moderation_thresholds order by name'

@Resolver()
export class ModerationThresholdsResolver {
  @Query(() => [ModerationThreshold], { description: 'From which numbers on the rules of moderation act, at most 20: they are published.' })
  moderationThresholds(@Ctx() { db }: Context): Promise<ModerationThreshold[]> {
    return db.rows<ModerationThreshold>(prepared(THRESHOLDS, []))
  }
}
