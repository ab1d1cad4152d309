import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { NotificationKind } from './notification.js'

export enum NotificationChannel {
  IN_APP = 'IN_APP',
  PUSH = 'PUSH',
  EMAIL = 'EMAIL',
}
registerEnumType(NotificationChannel, {
  name: 'NotificationChannel',
  description: 'A way notifications reach somebody. Each is switched on or off by itself.',
  valuesConfig: {
    IN_APP: {
      description: 'The list `notifications`, its unread count and live events. Off: the kind is in none of them; push and e-mail still tell of it where they are on.',
    },
    PUSH: { description: 'Push to the devices registered with `registerPushDevice`.' },
    EMAIL: { description: 'E-mail to the account\'s address, once that is verified.' },
  },
})

/** Whether one kind is told of by one channel, as it was set or else by default: no row of its own is needed. */
@ObjectType({ description: 'Whether you are told of one kind of thing by one channel.', simpleResolvers: true })
export class NotificationPreference {
  @Field(() => NotificationKind, { description: 'The kind of thing.' })
  kind!: NotificationKind

  @Field(() => NotificationChannel, { description: 'The channel.' })
  channel!: NotificationChannel

  @Field({ description: 'Whether it is on; unless you set it, `IN_APP` and `PUSH` are on, and `EMAIL` is off but for `WITHDRAWAL_INFO_CHANGED`.' })
  isEnabled!: boolean
}
