import { Arg, Ctx, Extensions, ID, Query, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Track } from '../../entities/catalogue/track.js'
import { DomainError } from '../../errors/domain-error.js'

@Resolver()
export class TrackResolver {
  @Extensions({ cacheSeconds: 15 })
  @Query(() => Track, { nullable: true, description: 'One track: public, unlisted when you have its id, or your own. Anything else is `NOT_FOUND`.' })
  async track(@Arg('id', () => ID, { description: 'The track\'s id.' }) id: string, @Ctx() { loaders }: Context): Promise<Track> {
    const track = await loaders.tracks.load(id)
    if (!track) throw new DomainError('TRACK_NOT_FOUND')
    return track
  }
}
