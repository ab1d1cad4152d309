import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { Account } from '../../entities/identity/account.js'
import type { Track } from '../../entities/catalogue/track.js'
import { User } from '../../entities/profiles/user.js'
import type { Connection } from '../../paging/connection.js'
import { readTracks, TrackConnection, TracksArgs } from './tracks.js'

@Resolver(() => User)
export class TracksOfUserResolver {
  @FieldResolver(() => TrackConnection, { description: 'The person\'s public tracks.' })
  tracks(@Root() { id }: User, @Args(() => TracksArgs) args: TracksArgs, @Ctx() context: Context): Promise<Connection<Track>> {
    return readTracks(args, context, 'public', id)
  }
}

@Resolver(() => Account)
export class TracksOfViewerResolver {
  @FieldResolver(() => TrackConnection, { description: 'All tracks of the account, unlisted and private ones too.' })
  tracks(@Root() { id }: Account, @Args(() => TracksArgs) args: TracksArgs, @Ctx() context: Context): Promise<Connection<Track>> {
    return readTracks(args, context, 'owner', id)
  }
}
