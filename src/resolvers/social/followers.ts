import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { User } from '../../entities/profiles/user.js'
import type { CountedConnection } from '../../paging/connection.js'
import { ForwardPageArgs } from '../../paging/page-args.js'
import { readPeople, PersonConnection } from './people-page.js'

const FOLLOWERS = { page: 'get_followers_with_profiles', count: 'get_follower_count' }
const FOLLOWING = { page: 'get_following_with_profiles', count: 'get_following_count' }
const MUTUALS = { page: 'get_mutuals_with_profiles', count: 'get_mutual_count' }

@Resolver(() => User)
export class FollowersResolver {
  @FieldResolver(() => PersonConnection, { description: 'Who follows the person, the newest follow first; nobody where their profile is not open to you.' })
  followers(@Root() { id }: Pick<User, 'id'>, @Args(() => ForwardPageArgs) args: ForwardPageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<CountedConnection<User>> {
    return readPeople(FOLLOWERS, id, args, context, info)
  }

  @FieldResolver(() => PersonConnection, { description: 'Whom the person follows, the newest follow first; nobody where their profile is not open to you.' })
  following(@Root() { id }: Pick<User, 'id'>, @Args(() => ForwardPageArgs) args: ForwardPageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<CountedConnection<User>> {
    return readPeople(FOLLOWING, id, args, context, info)
  }

  @FieldResolver(() => PersonConnection, { description: 'Whom the person follows and is followed by, whom they followed last first; nobody where their profile is not open to you.' })
  mutuals(@Root() { id }: Pick<User, 'id'>, @Args(() => ForwardPageArgs) args: ForwardPageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<CountedConnection<User>> {
    return readPeople(MUTUALS, id, args, context, info)
  }
}
