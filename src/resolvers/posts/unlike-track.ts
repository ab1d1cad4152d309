import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Track } from '../../entities/catalogue/track.js'

@InputType({ description: 'The track to like no more.' })
export class UnlikeTrackInput {
  @IsUUID()
  @Field(() => ID, { description: 'The track.' })
  trackId!: string
}

@Resolver()
export class UnlikeTrackResolver {
  @Mutation(() => Track, { nullable: true, description: 'Cease to like a track. It comes back as it stands now, or null when you can no longer open it.' })
  async unlikeTrack(@Arg('input', { description: 'Which.' }) input: UnlikeTrackInput, @Ctx() { db, loaders }: Context): Promise<Track | null> {
    const id = input.trackId.toLowerCase()
    await db.rule('unlike_track', input, '')
    loaders.likedTracks.clear(id)
    return loaders.tracks.clear(id).load(id)
  }
}
