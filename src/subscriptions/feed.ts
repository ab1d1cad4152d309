import { Arg, Field, Int, ObjectType, Resolver, Root, Subscription, type ResolverData } from 'type-graphql'
import type { Context } from '../context.js'
import { prepared } from '../db/statement.js'
import { CursorScalar } from '../entities/scalars/text-scalars.js'
import { DomainError } from '../errors/domain-error.js'
import { followState } from '../live/live-state.js'

/** Of more people the feed is looked at every few seconds instead. */
const MOST_TOPICS = 200
const MOST_COUNTED = 50

@ObjectType({ description: 'How much is new in your home feed.', simpleResolvers: true })
export class FeedEvent {
  @Field(() => Int, { description: 'How many posts stand in it above the place you follow from; 50 means 50 or more.' })
  newCount!: number

  @Field({ description: 'Whether there may be more than `newCount` says.' })
  hasMore!: boolean
}

const START = 'select first_id_at(clock_timestamp()) as id'
const FOLLOWED = `select followee_id as id from followers where follower_id = (select viewer_id()) limit ${MOST_TOPICS}`
const COUNT = 'select count_new_posts($1) as count'

async function followFeed({ args, context }: Pick<ResolverData<Context>, 'args' | 'context'>): Promise<AsyncGenerator<FeedEvent, void>> {
  const { db, viewer, cursors, live } = context
  if (!viewer) throw new DomainError('SIGN_IN_REQUIRED')
  const after = args.after == null ? (await db.row<{ id: string }>(prepared(START, [])))!.id : String(cursors.decode(`home_feed ${viewer.userId}`, args.after as string)[0])
  const followed = await db.rows<{ id: string }>(prepared(FOLLOWED, []))
  return followState(live, {
    topics: [`access:${viewer.userId}`, ...followed.map(({ id }) => `feed:${id}`)],
    read: async () => {
      const { count } = (await db.row<{ count: number }>(prepared(COUNT, [after])))!
      return { newCount: count, hasMore: count >= MOST_COUNTED }
    },
    isSame: (before, now) => before.newCount === now.newCount,
  })
}

@Resolver()
export class FeedSubscriptions {
  @Subscription(() => FeedEvent, {
    description: 'How many posts have come into your home feed since a place: as it is now, then whenever that has changed, at the latest a few seconds later. It tells that there is something new; `homeFeed` gives it.',
    subscribe: followFeed,
  })
  feedEvents(
    @Arg('after', () => CursorScalar, { nullable: true, description: 'The place to count from: `startCursor` of the `homeFeed` you show; from now on when left out. After a reconnect the same place again.' }) _after: string | undefined,
    @Root() event: object,
  ): FeedEvent {
    return event as FeedEvent
  }
}
