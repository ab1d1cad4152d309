import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { User } from '../../entities/profiles/user.js'

@Resolver(() => User)
export class ViewerFollowsResolver {
  @FieldResolver(() => Boolean, { description: 'Whether you follow the person; false when signed out.' })
  async viewerFollows(@Root() { id }: Pick<User, 'id'>, @Ctx() { viewer, loaders }: Context): Promise<boolean> {
    return viewer !== null && (await loaders.followed.load(id)) !== null
  }

  @FieldResolver(() => Boolean, { description: 'Whether the person follows you; false when signed out.' })
  async followsViewer(@Root() { id }: Pick<User, 'id'>, @Ctx() { viewer, loaders }: Context): Promise<boolean> {
    return viewer !== null && (await loaders.following.load(id)) !== null
  }

  @FieldResolver(() => Boolean, { description: 'Whether you follow each other; false when signed out.' })
  async isMutual(@Root() { id }: Pick<User, 'id'>, @Ctx() { viewer, loaders }: Context): Promise<boolean> {
    if (viewer === null) return false
    const both = await Promise.all([loaders.followed.load(id), loaders.following.load(id)])
    return both.every((row) => row !== null)
  }
}
