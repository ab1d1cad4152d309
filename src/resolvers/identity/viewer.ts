import { Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { User } from '../../entities/profiles/user.js'

@Resolver()
export class ViewerResolver {
  @Query(() => User, { nullable: true, description: 'The signed-in account; null when signed out.' })
  async viewer(@Ctx() { viewer, loaders }: Context): Promise<User | null> {
    return viewer && loaders.users.load(viewer.userId)
  }
}
