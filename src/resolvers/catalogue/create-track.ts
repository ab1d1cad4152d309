import { IsOptional, IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Track, TrackVisibility } from '../../entities/catalogue/track.js'
import { NameOfTrack, storedDetails, TrackDetails } from './track-details.js'
import { changedTrack } from './changed-track.js'

@InputType({ description: 'A track to publish.' })
export class CreateTrackInput extends TrackDetails {
  @IsOptional() @IsUUID()
  @Field(() => ID, { nullable: true, description: 'An id (UUID) of your own making: sent again with the same input, it answers with the same track instead of making another.' })
  id?: string | null

  @NameOfTrack()
  @Field({ description: 'The title, 1 to 300 characters.' })
  title!: string

  @NameOfTrack()
  @Field({ description: 'Who performs it, 1 to 300 characters.' })
  artist!: string

  @Field(() => TrackVisibility, { defaultValue: TrackVisibility.PUBLIC, description: 'Who can find it.' })
  visibility!: TrackVisibility
}

@Resolver()
export class CreateTrackResolver {
  @Mutation(() => Track, { description: 'Publish a track of your own. `ID_TAKEN` when the id you made is used for something else.' })
  createTrack(@Arg('input', { description: 'The track.' }) input: CreateTrackInput, @Ctx() { db }: Context): Promise<Track> {
    return changedTrack(db, 'create_track', storedDetails(input))
  }
}
