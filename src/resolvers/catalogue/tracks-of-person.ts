import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { Account } from '../../entities/identity/account.js'
import type { Track } from '../../entities/catalogue/track.js'
import { User } from '../../entities/profiles/user.js'
import type { Connection } from '../../paging/connection.js'
import { readTracks, TrackConnection, TracksArgs } from './tracks.js'

@Resolver(() => User)
export class TracksOfUserResolver {
  @FieldResolver(() => TrackConnection, { description: 'The person\'s public tracks.' })
  tracks(@Root() person: Pick<User, 'id'>, @Args(() => TracksArgs) args: TracksArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Connection<Track>> {
    return readTracks({ args, context, info, scope: 'public', owner: person.id })
  }
}

@Resolver(() => Account)
export class TracksOfViewerResolver {
  @FieldResolver(() => TrackConnection, { description: 'All tracks of the account, unlisted and private ones too.' })
  tracks(@Root() account: Pick<Account, 'id'>, @Args(() => TracksArgs) args: TracksArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Connection<Track>> {
    return readTracks({ args, context, info, scope: 'owner', owner: account.id })
  }
}
