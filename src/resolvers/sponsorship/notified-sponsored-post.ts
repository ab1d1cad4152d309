import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { prepared } from '../../db/statement.js'
import { Notification, NotificationKind } from '../../entities/notifications/notification.js'
import { SponsoredPost } from '../../entities/sponsorship/sponsored-post.js'
import { SPONSORED_POST_BY_ID } from './sponsored-post-columns.js'

const OF_SPONSORED_POSTS = new Set([NotificationKind.SPONSORED_POST_REVIEWED, NotificationKind.SPONSORED_POST_ENDED])

@Resolver(() => Notification)
export class NotifiedSponsoredPostResolver {
  @FieldResolver(() => SponsoredPost, { nullable: true, description: 'The sponsored post a `SPONSORED_POST_REVIEWED` or `SPONSORED_POST_ENDED` tells of; null for other kinds.' })
  async sponsoredPost(@Root() { kind, subjectId }: Notification, @Ctx() { loaders }: Context): Promise<SponsoredPost | null> {
    if (subjectId == null || !OF_SPONSORED_POSTS.has(kind)) return null
    return (await loaders.pages.row<SponsoredPost>(prepared(SPONSORED_POST_BY_ID, [subjectId]))) ?? null
  }
}
