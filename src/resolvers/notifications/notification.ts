import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { Notification, NotificationKind } from '../../entities/notifications/notification.js'
import { Comment } from '../../entities/posts/comment.js'
import { Post } from '../../entities/posts/post.js'
import { User } from '../../entities/profiles/user.js'
import { Transformation } from '../../entities/studio/transformation.js'

const OF_POSTS = new Set([
  NotificationKind.POST_LIKED, NotificationKind.POST_COMMENTED, NotificationKind.COMMENT_REPLIED, NotificationKind.COMMENT_LIKED,
  NotificationKind.POST_REPOSTED, NotificationKind.POST_QUOTED, NotificationKind.MENTIONED, NotificationKind.POST_REMOVED,
])

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

  @FieldResolver(() => ID, { nullable: true, description: 'The project a `PROJECT_INVITATION` asks you to; null for every other kind.' })
  projectId(@Root() { kind, subjectId }: Notification): string | null {
    return kind === NotificationKind.PROJECT_INVITATION ? (subjectId ?? null) : null
  }

  @FieldResolver(() => Post, { nullable: true, description: 'The post it tells of, the newest quote of a `POST_QUOTED`; null for other kinds, and when it is not there for you any more.' })
  post(@Root() { kind, subjectId }: Notification, @Ctx() { loaders }: Context): Promise<Post | null> | null {
    return subjectId != null && OF_POSTS.has(kind) ? loaders.posts.load(subjectId) : null
  }

  @FieldResolver(() => Comment, { nullable: true, description: 'The newest comment it tells of; null where it tells of none, and when it is not there for you any more.' })
  comment(@Root() { commentId }: Notification, @Ctx() { loaders }: Context): Promise<Comment | null> | null {
    return commentId == null ? null : loaders.comments.load(commentId)
  }

  @FieldResolver(() => Transformation, { nullable: true, description: 'The newest transformation a `TRANSFORMATION_FINISHED` tells of; null for other kinds, and when it is not there for you any more.' })
  transformation(@Root() { kind, subjectId }: Notification, @Ctx() { loaders }: Context): Promise<Transformation | null> | null {
    return subjectId != null && kind === NotificationKind.TRANSFORMATION_FINISHED ? loaders.transformations.load(subjectId) : null
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is read. What happens after that makes a notification of its own.' })
  isRead(@Root() { readAt }: Notification): boolean {
    return readAt != null
  }
}
