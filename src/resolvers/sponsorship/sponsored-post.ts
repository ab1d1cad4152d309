import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { isId } from '../../db/door.js'
import { prepared } from '../../db/statement.js'
import { Post } from '../../entities/posts/post.js'
import { DateScalar } from '../../entities/scalars/text-scalars.js'
import { SponsoredPostStats } from '../../entities/sponsorship/sponsored-post-stats.js'
import { SponsoredPost } from '../../entities/sponsorship/sponsored-post.js'
import { DomainError } from '../../errors/domain-error.js'
import { SPONSORED_POST_BY_ID } from './sponsored-post-columns.js'
import { readStats } from './sponsored-post-stats.js'

@Resolver(() => SponsoredPost)
export class SponsoredPostResolver {
  @Query(() => SponsoredPost, { nullable: true, description: 'One sponsored post of yours. None, or another\'s, is `SPONSORED_POST_NOT_FOUND`.' })
  async sponsoredPost(@Arg('id', () => ID, { description: 'The sponsored post\'s id.' }) id: string, @Ctx() { db }: Context): Promise<SponsoredPost> {
    const found = isId(id) ? await db.row<SponsoredPost>(prepared(SPONSORED_POST_BY_ID, [id])) : undefined
    if (!found) throw new DomainError('SPONSORED_POST_NOT_FOUND')
    return found
  }

  @FieldResolver(() => Post, { nullable: true, description: 'The post; null when it is gone or not there for you.' })
  post(@Root() { postId }: Pick<SponsoredPost, 'postId'>, @Ctx() { loaders }: Context): Promise<Post | null> | null {
    return postId == null ? null : loaders.posts.load(postId)
  }

  @FieldResolver(() => SponsoredPostStats, {
    nullable: true,
    description: 'What became of it from one day to another, at most 366 days (`DATE_RANGE_INVALID`); exact up to now. Null for whom it is not: its sponsor alone sees it.',
  })
  stats(
    @Root() { id, sponsorId }: Pick<SponsoredPost, 'id' | 'sponsorId'>,
    @Arg('from', () => DateScalar, { description: 'The first day, in UTC.' }) from: string,
    @Arg('to', () => DateScalar, { description: 'The last day, in UTC; at most 365 days after the first.' }) to: string,
    @Ctx() context: Context,
  ): Promise<SponsoredPostStats> | null {
    return sponsorId === context.viewer?.userId ? readStats(context, id, from, to) : null
  }
}
