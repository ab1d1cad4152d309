import { IsOptional, IsUUID, Min } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Track, TrackVisibility } from '../../entities/catalogue/track.js'
import { changedTrack } from './changed-track.js'
import { NameOfTrack, storedDetails, TrackDetails } from './track-details.js'

@InputType({ description: 'What to change of a track: what is left out stays as it is, what is null is emptied.' })
export class UpdateTrackInput extends TrackDetails {
  @IsUUID()
  @Field(() => ID, { description: 'The track to change.' })
  id!: string

  @IsOptional() @Min(1)
  @Field(() => Int, { nullable: true, description: 'The `version` you read. When it has changed since, nothing is changed and the answer is `VERSION_CONFLICT`.' })
  expectedVersion?: number | null

  @NameOfTrack()
  @Field(() => String, { nullable: true, description: 'The title, 1 to 300 characters; not null.' })
  title?: string | null

  @NameOfTrack()
  @Field(() => String, { nullable: true, description: 'Who performs it, 1 to 300 characters; not null.' })
  artist?: string | null

  @Field(() => TrackVisibility, { nullable: true, description: 'Who can find it; null leaves it as it is.' })
  visibility?: TrackVisibility | null
}

@Resolver()
export class UpdateTrackResolver {
  @Mutation(() => Track, { description: 'Change a track you own; an admin may change anybody\'s.' })
  updateTrack(@Arg('input', { description: 'The changes.' }) input: UpdateTrackInput, @Ctx() { db }: Context): Promise<Track> {
    const { id, expectedVersion, visibility, ...details } = storedDetails(input)
    const changes = { ...details, ...(visibility && { visibility }) }
    return changedTrack(db, 'update_track', { trackId: id, changes: JSON.stringify(changes), expectedVersion })
  }
}
