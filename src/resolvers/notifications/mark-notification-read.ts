import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Notification } from '../../entities/notifications/notification.js'
import { notificationColumns } from '../../loaders/notifications.js'

@InputType({ description: 'Which notification you have read.' })
export class MarkNotificationReadInput {
  @IsUUID()
  @Field(() => ID, { description: 'The notification.' })
  id!: string
}

@Resolver()
export class MarkNotificationReadResolver {
  @Mutation(() => Notification, { description: 'Mark a notification of yours read; any other is `NOTIFICATION_NOT_FOUND`. Read already, it stays as it is.' })
  async markNotificationRead(@Arg('input', { description: 'Which one.' }) { id }: MarkNotificationReadInput, @Ctx() { db }: Context): Promise<Notification> {
    const [notification] = await db.rule<Notification>('mark_notification_read', { notificationId: id }, notificationColumns('r'))
    return notification!
  }
}
