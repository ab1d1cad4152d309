import { Arg, ID, Resolver, Root, Subscription, type ResolverData } from 'type-graphql'
import type { Context } from '../context.js'
import { isId } from '../db/door.js'
import {
  ConversationChanged, ConversationEvent, ConversationRead, MessageDeleted, MessageEdited, MessagesExpired, MessageSent,
  ParticipantAdded, ParticipantChanged, ParticipantLeft, ReactionChanged,
} from '../entities/messaging/conversation-event.js'
import type { User } from '../entities/profiles/user.js'
import { CursorScalar } from '../entities/scalars/text-scalars.js'
import { DomainError } from '../errors/domain-error.js'
import type { ChannelStream } from '../live/channel-stream.js'
import type { LoggedEvent } from '../live/event-log.js'
import { channelStream, shown, type Present } from './channel.js'

const message = (type: typeof MessageSent | typeof MessageEdited): Present => async ({ subjectId }, { loaders }) => {
  const found = await loaders.messages.load(subjectId!)
  return found ? shown(type, { message: found }) : undefined
}

const person = (event: LoggedEvent, { loaders }: Context): Promise<User | null> => loaders.users.load(event.subjectId!)

const reaction = (isAdded: boolean): Present => async ({ subjectId, actorId, data }, { loaders }) => {
  const [user, found] = await Promise.all([loaders.users.load(actorId!), loaders.messages.load(subjectId!)])
  return user && found ? shown(ReactionChanged, { messageId: subjectId!, emoji: String(data.emoji), isAdded, user }) : undefined
}

const KINDS: Record<string, Present> = {
  MESSAGE_SENT: message(MessageSent),
  MESSAGE_EDITED: message(MessageEdited),
  MESSAGE_DELETED: async ({ subjectId }, { loaders }) =>
    (await loaders.messages.load(subjectId!)) ? shown(MessageDeleted, { messageId: subjectId! }) : undefined,
  MESSAGES_EXPIRED: async ({ data }) => shown(MessagesExpired, { messageIds: data.messageIds as string[] }),
  REACTION_ADDED: reaction(true),
  REACTION_REMOVED: reaction(false),
  CONVERSATION_READ: async (event, context) => {
    const user = await person(event, context)
    return user ? shown(ConversationRead, { user, upToSeq: Number(event.data.seq) }) : undefined
  },
  PARTICIPANT_ADDED: async (event, context) => {
    const user = await person(event, context)
    return user ? shown(ParticipantAdded, { user }) : undefined
  },
  PARTICIPANT_LEFT: async (event, context) => {
    const user = await person(event, context)
    return user ? shown(ParticipantLeft, { user, isRemoved: false }) : undefined
  },
  PARTICIPANT_REMOVED: async (event, context) => {
    const user = await person(event, context)
    return user ? shown(ParticipantLeft, { user, isRemoved: true }) : undefined
  },
  PARTICIPANT_CHANGED: async (event, context) => {
    const user = await person(event, context)
    return user ? shown(ParticipantChanged, { user }) : undefined
  },
  CONVERSATION_CHANGED: async ({ channel }, { loaders }) => {
    const conversation = await loaders.conversations.load(channel.slice(channel.indexOf(':') + 1))
    return conversation ? shown(ConversationChanged, { conversation }) : undefined
  },
}

function followConversation({ args, context }: Pick<ResolverData<Context>, 'args' | 'context'>): ChannelStream<Context> {
  const conversationId = String(args.conversationId).toLowerCase()
  if (!isId(conversationId)) throw new DomainError('CONVERSATION_NOT_FOUND')
  return channelStream({ channel: `conversation:${conversationId}`, after: args.after as string | null, kinds: KINDS, refusal: 'CONVERSATION_NOT_FOUND' }, context)
}

@Resolver()
export class ConversationSubscriptions {
  @Subscription(() => ConversationEvent, {
    description: 'What happens in a conversation of the viewer\'s, each event once and in order: `LiveReady`, then what came after `after`, then what comes. Ends with `CONVERSATION_NOT_FOUND` once the viewer no longer takes part.',
    subscribe: followConversation,
  })
  conversationEvents(
    @Arg('conversationId', () => ID, { description: 'The conversation.' }) _conversationId: string,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Go on behind this place: the `liveCursor` of a query, or the last event\'s cursor; from now on when left out. `CURSOR_EXPIRED` when that is longer ago than events are kept.' }) _after: string | undefined,
    @Root() event: object,
  ): typeof ConversationEvent {
    return event as typeof ConversationEvent
  }
}
