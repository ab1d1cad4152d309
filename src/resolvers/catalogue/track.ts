import { Arg, Ctx, Extensions, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { Track } from '../../entities/catalogue/track.js'
import { shownDate } from '../../entities/catalogue/partial-date.js'
import { PartialDateScalar } from '../../entities/scalars/text-scalars.js'
import { User } from '../../entities/profiles/user.js'
import { DomainError } from '../../errors/domain-error.js'

@Resolver(() => Track)
export class TrackResolver {
  @Extensions({ cacheSeconds: 15 })
  @Query(() => Track, { nullable: true, description: 'One track: public, unlisted when you have its id, or your own. Anything else is `NOT_FOUND`.' })
  async track(@Arg('id', () => ID, { description: 'The track\'s id.' }) id: string, @Ctx() { loaders }: Context): Promise<Track> {
    const track = await loaders.tracks.load(id)
    if (!track) throw new DomainError('TRACK_NOT_FOUND')
    return track
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who published it.' })
  owner(@Root() track: Track & { owner?: User | null }, @Ctx() { loaders }: Context): User | null | Promise<User | null> {
    return track.owner !== undefined ? track.owner : loaders.users.load(track.ownerId)
  }

  @FieldResolver(() => PartialDateScalar, { nullable: true, description: 'When it was released, as precisely as its source states.' })
  releaseDate(@Root() track: Track): string | null {
    return shownDate(track)
  }
}
