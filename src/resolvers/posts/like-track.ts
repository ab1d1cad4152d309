import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Track } from '../../entities/catalogue/track.js'
import { DomainError } from '../../errors/domain-error.js'

@InputType({ description: 'The track to like.' })
export class LikeTrackInput {
  @IsUUID()
  @Field(() => ID, { description: 'The track.' })
  trackId!: string
}

@Resolver()
export class LikeTrackResolver {
  @Mutation(() => Track, { description: 'Like a track you can open; what you like already, you go on liking.' })
  async likeTrack(@Arg('input', { description: 'Which.' }) input: LikeTrackInput, @Ctx() { db, loaders }: Context): Promise<Track> {
    const id = input.trackId.toLowerCase()
    await db.rule('like_track', input, '')
    loaders.likedTracks.clear(id)
    const track = await loaders.tracks.clear(id).load(id)
    if (!track) throw new DomainError('TRACK_NOT_FOUND')
    return track
  }
}
