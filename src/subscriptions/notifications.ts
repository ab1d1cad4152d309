import { Arg, Resolver, Root, Subscription, type ResolverData } from 'type-graphql'
import type { Context } from '../context.js'
import { NotificationAdded, NotificationChanged, NotificationEvent, NotificationRemoved, NotificationsRead } from '../entities/notifications/notification-event.js'
import { CursorScalar } from '../entities/scalars/text-scalars.js'
import { DomainError } from '../errors/domain-error.js'
import type { ChannelStream } from '../live/channel-stream.js'
import { channelStream, shown, type Present } from './channel.js'

const notification = (type: typeof NotificationAdded | typeof NotificationChanged): Present => async ({ subjectId }, { loaders }) => {
  const found = await loaders.notifications.load(subjectId!)
  return found ? shown(type, { notification: found }) : undefined
}

const KINDS: Record<string, Present> = {
  NOTIFICATION_ADDED: notification(NotificationAdded),
  NOTIFICATION_CHANGED: notification(NotificationChanged),
  NOTIFICATION_REMOVED: async ({ subjectId }) => shown(NotificationRemoved, { notificationId: subjectId! }),
  NOTIFICATIONS_READ: async () => shown(NotificationsRead, {}),
}

function followNotifications({ args, context }: Pick<ResolverData<Context>, 'args' | 'context'>): ChannelStream<Context> {
  if (!context.viewer) throw new DomainError('SIGN_IN_REQUIRED')
  return channelStream({ channel: `user:${context.viewer.userId}`, after: args.after as string | null, kinds: KINDS, refusal: 'SESSION_ENDED' }, context)
}

@Resolver()
export class NotificationSubscriptions {
  @Subscription(() => NotificationEvent, {
    description: 'What happens to the viewer\'s notifications, each event once and in order: `LiveReady`, then what came after `after`, then what comes.',
    subscribe: followNotifications,
  })
  notificationEvents(
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Go on behind this place: the `liveCursor` of `notifications`, or the last event\'s cursor; from now on when left out. `CURSOR_EXPIRED` when that is longer ago than events are kept.' }) _after: string | undefined,
    @Root() event: object,
  ): typeof NotificationEvent {
    return event as typeof NotificationEvent
  }
}
