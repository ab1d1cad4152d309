import { Ctx, Field, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'

@ObjectType({ description: 'How many notifications were marked read.', simpleResolvers: true })
export class ReadNotifications {
  @Field(() => Int, { description: 'The number that had been unread.' })
  count!: number
}

@Resolver()
export class MarkAllNotificationsReadResolver {
  @Mutation(() => ReadNotifications, { description: 'Mark every notification of yours read.' })
  async markAllNotificationsRead(@Ctx() { db }: Context): Promise<ReadNotifications> {
    const [done] = await db.rule<ReadNotifications>('mark_all_notifications_read', {}, 'r as count')
    return done!
  }
}
