import { createUnionType, Field, ID, ObjectType } from 'type-graphql'
import { LiveEvent, LiveReady, LiveResync } from '../live/live-event.js'
import { Notification } from './notification.js'

const event = (description: string) => ({ description, implements: LiveEvent, simpleResolvers: true })

@ObjectType(event('The viewer is told of something new.'))
export class NotificationAdded extends LiveEvent {
  @Field(() => Notification, { description: 'The notification as it is now.' })
  notification!: Notification
}

@ObjectType(event('A notification has grown, as more of its kind happened, or was read.'))
export class NotificationChanged extends LiveEvent {
  @Field(() => Notification, { description: 'The notification as it is now.' })
  notification!: Notification
}

@ObjectType(event('A notification is gone.'))
export class NotificationRemoved extends LiveEvent {
  @Field(() => ID, { description: 'The notification.' })
  notificationId!: string
}

@ObjectType(event('All notifications were read, on this device or another.'))
export class NotificationsRead extends LiveEvent {}

export const NotificationEvent = createUnionType({
  name: 'NotificationEvent',
  description: 'What happens to the viewer\'s notifications.',
  types: () => [LiveReady, LiveResync, NotificationAdded, NotificationChanged, NotificationRemoved, NotificationsRead] as const,
})
