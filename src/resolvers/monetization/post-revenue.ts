import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { Post } from '../../entities/posts/post.js'
import { MoneyScalar, type Units } from '../../entities/scalars/money.js'

type Row = Pick<Post, 'id' | 'authorId'>

@Resolver(() => Post)
export class PostRevenueResolver {
  @FieldResolver(() => MoneyScalar, { nullable: true, description: 'What it has earned you in the months booked so far; null when it is not yours.' })
  async revenue(@Root() { id, authorId }: Row, @Ctx() { viewer, loaders }: Context): Promise<Units | null> {
    if (!viewer || authorId !== viewer.userId) return null
    return (await loaders.revenueOfPosts.load(id))?.amount ?? 0
  }
}
