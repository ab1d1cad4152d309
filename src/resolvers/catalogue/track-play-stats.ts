import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { isId } from '../../db/door.js'
import { DateScalar } from '../../entities/scalars/text-scalars.js'
import { DomainError } from '../../errors/domain-error.js'

@ObjectType({ description: 'The plays of one track on one day.', simpleResolvers: true })
export class DailyPlays {
  @Field(() => DateScalar, { description: 'The day, in UTC.' })
  day!: string

  @Field(() => Int, { description: 'How often it was played.' })
  plays!: number

  @Field(() => Int, { description: 'How many of these plays were qualified.' })
  qualifiedPlays!: number
}

const STATS = `select day::text, plays, qualified_plays as "qualifiedPlays" from track_play_stats($1, $2, $3)`

@Resolver()
export class TrackPlayStatsResolver {
  @Query(() => [DailyPlays], { description: 'A track\'s plays day by day, for its owner and admins: one row for every day from `from` to `to`, at most 366.' })
  async trackPlayStats(
    @Arg('trackId', () => ID, { description: 'The track.' }) trackId: string,
    @Arg('from', () => DateScalar, { description: 'The first day, in UTC.' }) from: string,
    @Arg('to', () => DateScalar, { description: 'The last day, in UTC; at most 365 days after the first.' }) to: string,
    @Ctx() { db }: Context,
  ): Promise<DailyPlays[]> {
    if (!isId(trackId)) throw new DomainError('TRACK_NOT_FOUND')
    return db.rows<DailyPlays>({ text: STATS, values: [trackId, from, to] })
  }
}
