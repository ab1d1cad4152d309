import { Arg, Resolver, Root, Subscription, type ResolverData } from 'type-graphql'
import type { Context } from '../context.js'
import { InboxChanged, InboxEvent, InboxMessage, InboxRemoved, MessageHidden } from '../entities/messaging/inbox-event.js'
import { CursorScalar } from '../entities/scalars/text-scalars.js'
import { DomainError } from '../errors/domain-error.js'
import type { ChannelStream } from '../live/channel-stream.js'
import { channelStream, shown, type Present } from './channel.js'

const KINDS: Record<string, Present> = {
  INBOX_MESSAGE: async ({ subjectId, data }, { loaders }) => {
    const [conversation, message] = await Promise.all([loaders.conversations.load(String(data.conversationId)), loaders.messages.load(subjectId!)])
    return conversation && message ? shown(InboxMessage, { conversation, message }) : undefined
  },
  INBOX_CHANGED: async ({ subjectId }, { loaders }) => {
    const conversation = await loaders.conversations.load(subjectId!)
    return conversation ? shown(InboxChanged, { conversation }) : undefined
  },
  INBOX_REMOVED: async ({ subjectId }) => shown(InboxRemoved, { conversationId: subjectId! }),
  MESSAGE_HIDDEN: async ({ subjectId, data }) => shown(MessageHidden, { conversationId: String(data.conversationId), messageId: subjectId! }),
}

function followInbox({ args, context }: Pick<ResolverData<Context>, 'args' | 'context'>): ChannelStream<Context> {
  if (!context.viewer) throw new DomainError('SIGN_IN_REQUIRED')
  return channelStream({ channel: `user:${context.viewer.userId}`, after: args.after as string | null, kinds: KINDS, refusal: 'SESSION_ENDED' }, context)
}

@Resolver()
export class InboxSubscriptions {
  @Subscription(() => InboxEvent, {
    description: 'What happens in all of the viewer\'s conversations, each event once and in order: `LiveReady`, then what came after `after`, then what comes.',
    subscribe: followInbox,
  })
  inboxEvents(
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Go on behind this place: the `liveCursor` of `conversations`, or the last event\'s cursor; from now on when left out. `CURSOR_EXPIRED` when that is longer ago than events are kept.' }) _after: string | undefined,
    @Root() event: object,
  ): typeof InboxEvent {
    return event as typeof InboxEvent
  }
}
