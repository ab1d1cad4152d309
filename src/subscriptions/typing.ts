import { Arg, Field, ID, ObjectType, Resolver, Root, Subscription, type ResolverData } from 'type-graphql'
import type { Context } from '../context.js'
import { columns } from '../db/columns.js'
import { isId } from '../db/door.js'
import { prepared } from '../db/statement.js'
import { User } from '../entities/profiles/user.js'
import { DateTimeScalar } from '../entities/scalars/date-time.js'
import { DomainError } from '../errors/domain-error.js'
import { followDetails } from '../live/details.js'
import { mapped } from '../live/mapped.js'

/** Without being told again, somebody has stopped by then. */
const TYPING_MS = 6_000

@ObjectType({ description: 'Somebody in a conversation writes, or has stopped.', simpleResolvers: true })
export class TypingEvent {
  @Field(() => User, { description: 'Who; never the viewer.' })
  user!: User

  @Field({ description: 'Whether they write.' })
  isTyping!: boolean

  @Field(() => DateTimeScalar, { description: 'When to take it that they have stopped, unless another event comes.' })
  until!: Date
}

const conversation = 'select 1 from conversations where id = $1'
/** The policies show a conversation's people to those who take part in it, and nobody to whom they block. */
const participant = () =>
  `select ${columns(User, 'o')} from conversation_participants p join profiles o on o.user_id = p.user_id ` +
  'where p.conversation_id = $1 and p.user_id = $2 and p.left_at is null'

const read = (conversationId: string, userId: string, { db }: Context): Promise<User | undefined> =>
  db.row<User>(prepared(participant(), [conversationId, userId]))

async function followTyping({ args, context }: Pick<ResolverData<Context>, 'args' | 'context'>): Promise<AsyncIterableIterator<TypingEvent>> {
  const conversationId = String(args.conversationId).toLowerCase()
  const isSeen = isId(conversationId) && (await context.db.row(prepared(conversation, [conversationId])))
  if (!isSeen) throw new DomainError('CONVERSATION_NOT_FOUND')
  return mapped(followDetails(context.live.bus, `typing:${conversationId}`), async ([userId, isTyping]) => {
    const user = userId === context.viewer?.userId ? undefined : await read(conversationId, userId, context)
    return user && { user, isTyping: isTyping === 'true', until: new Date(Date.now() + TYPING_MS) }
  })
}

@Resolver()
export class TypingSubscriptions {
  @Subscription(() => TypingEvent, {
    description: 'Who is writing in a conversation of the viewer\'s. Nothing of it is kept: what is missed stays missed.',
    subscribe: followTyping,
  })
  typing(
    @Arg('conversationId', () => ID, { description: 'The conversation.' }) _conversationId: string,
    @Root() event: object,
  ): TypingEvent {
    return event as TypingEvent
  }
}
