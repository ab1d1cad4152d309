import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { User } from '../../entities/profiles/user.js'

@Resolver(() => User)
export class ViewerFollowsResolver {
  @FieldResolver(() => Boolean, { description: 'Whether you follow the person; false when signed out.' })
  async viewerFollows(@Root() { id }: Pick<User, 'id'>, @Ctx() { viewer, loaders }: Context): Promise<boolean> {
    return viewer !== null && (await loaders.followed.load(id)) !== null
  }
}
