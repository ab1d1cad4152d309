import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { Notification, NotificationKind } from '../../entities/notifications/notification.js'
import { User } from '../../entities/profiles/user.js'

@Resolver(() => Notification)
export class NotificationResolver {
  @FieldResolver(() => [User], { description: 'The newest people behind it who are there for you, at most 3; `actorCount` says how many there are.' })
  async actors(@Root() { actorIds }: Notification, @Ctx() { loaders }: Context): Promise<User[]> {
    const actors = await Promise.all((actorIds ?? []).map((id) => loaders.users.load(id)))
    return actors.filter((actor) => actor !== null)
  }

  @FieldResolver(() => ID, { nullable: true, description: 'The conversation a `NEW_MESSAGE` tells of; null for every other kind.' })
  conversationId(@Root() { kind, subjectId }: Notification): string | null {
    return kind === NotificationKind.NEW_MESSAGE ? (subjectId ?? null) : null
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is read. What happens after that makes a notification of its own.' })
  isRead(@Root() { readAt }: Notification): boolean {
    return readAt != null
  }
}
