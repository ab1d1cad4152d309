import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'

@InputType({ description: 'Which notification to delete.' })
export class DeleteNotificationInput {
  @IsUUID()
  @Field(() => ID, { description: 'The notification.' })
  id!: string
}

@ObjectType({ description: 'What was deleted.', simpleResolvers: true })
export class DeletedNotification {
  @Field(() => ID, { description: 'The id of the notification that is gone.' })
  id!: string
}

@Resolver()
export class DeleteNotificationResolver {
  @Mutation(() => DeletedNotification, { description: 'Delete a notification of yours; any other is `NOTIFICATION_NOT_FOUND`.' })
  async deleteNotification(@Arg('input', { description: 'Which one.' }) { id }: DeleteNotificationInput, @Ctx() { db }: Context): Promise<DeletedNotification> {
    await db.rule('delete_notification', { notificationId: id })
    return { id }
  }
}
