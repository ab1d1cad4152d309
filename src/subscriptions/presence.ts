import { Arg, ID, Resolver, Root, Subscription, type ResolverData } from 'type-graphql'
import type { Context } from '../context.js'
import { isId } from '../db/door.js'
import { prepared } from '../db/statement.js'
import { UserPresence } from '../entities/live/user-presence.js'
import { DomainError } from '../errors/domain-error.js'
import { followState } from '../live/live-state.js'

const MOST_PEOPLE = 100

const PRESENCE = 'select user_id as "userId", is_online as "isOnline", to_json(last_seen_at) #>> \'{}\' as "lastSeenAt" from presence_of($1::uuid[])'

/** @throws DomainError INVALID_INPUT for nobody, or more people than one stream follows. */
function followPresence({ args, context }: Pick<ResolverData<Context>, 'args' | 'context'>): AsyncGenerator<UserPresence[], void> {
  const userIds = [...new Set((args.userIds as string[]).map((id) => id.toLowerCase()))].filter(isId)
  if (userIds.length === 0 || args.userIds.length > MOST_PEOPLE) {
    throw new DomainError('INVALID_INPUT', { fields: [{ path: 'userIds', message: `Must name 1 to ${MOST_PEOPLE} people.` }] })
  }
  return followState(context.live, {
    topics: userIds.flatMap((id) => [`presence:${id}`, `access:${id}`]),
    read: () => context.db.rows<UserPresence>(prepared(PRESENCE, [userIds])),
    isSame: (before, now) => JSON.stringify(before) === JSON.stringify(now),
  })
}

@Resolver()
export class PresenceSubscriptions {
  @Subscription(() => [UserPresence], {
    description: 'Who of these people is online: all of them as it is now, then all of them whenever it has changed. Whoever does not let the viewer see it, or does not exist for them, is not in the list, which holds at most 100.',
    subscribe: followPresence,
  })
  presence(
    @Arg('userIds', () => [ID], { description: 'Whom to follow, at most 100.' }) _userIds: string[],
    @Root() people: object,
  ): UserPresence[] {
    return people as UserPresence[]
  }
}
