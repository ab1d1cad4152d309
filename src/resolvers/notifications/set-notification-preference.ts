import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { NotificationKind } from '../../entities/notifications/notification.js'
import { NotificationChannel, NotificationPreference } from '../../entities/notifications/notification-preference.js'

@InputType({ description: 'What to be told of, by which channel, or no longer.' })
export class SetNotificationPreferenceInput {
  @Field(() => NotificationKind, { description: 'The kind of thing.' })
  kind!: NotificationKind

  @Field(() => NotificationChannel, { description: 'The channel.' })
  channel!: NotificationChannel

  @Field({ description: 'Whether to be told.' })
  isEnabled!: boolean
}

@Resolver()
export class SetNotificationPreferenceResolver {
  @Mutation(() => NotificationPreference, { description: 'Switch a kind of notification on or off for one channel, from the next event on.' })
  async setNotificationPreference(
    @Arg('input', { description: 'The choice.' }) input: SetNotificationPreferenceInput, @Ctx() { db }: Context,
  ): Promise<NotificationPreference> {
    const [preference] = await db.rule<NotificationPreference>('set_notification_preference', input, 'r.kind, r.channel, r.is_enabled as "isEnabled"')
    return preference!
  }
}
