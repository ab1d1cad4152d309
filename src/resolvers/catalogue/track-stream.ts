import { Arg, Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { Track } from '../../entities/catalogue/track.js'
import { DateTimeScalar } from '../../entities/scalars/date-time.js'
import { UrlScalar } from '../../entities/scalars/text-scalars.js'
import { DomainError } from '../../errors/domain-error.js'

@ObjectType({ description: 'Where a track can be heard for a while.', simpleResolvers: true })
export class TrackStream {
  @Field(() => UrlScalar, { description: 'Where its audio is. A part can be asked for by `Range`.' })
  url!: string

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when the address holds; null where the audio is elsewhere, at the track\'s `audioUrl`.' })
  expiresAt!: Date | null
}

async function streamOf({ audioFileId, audioUrl }: Track, { loaders, files }: Context): Promise<TrackStream | null> {
  const file = audioFileId ? await loaders.files.load(audioFileId) : null
  if (file?.state === 'READY') return files.downloadUrl(file)
  return audioUrl ? { url: audioUrl, expiresAt: null } : null
}

@Resolver(() => Track)
export class TrackStreamResolver {
  @Query(() => TrackStream, { description: 'Where a track can be heard, for who can open it. `FILE_NOT_FOUND` when it has no audio.' })
  async trackStream(@Arg('trackId', () => ID, { description: 'The track.' }) trackId: string, @Ctx() context: Context): Promise<TrackStream> {
    const track = await context.loaders.tracks.load(trackId)
    if (!track) throw new DomainError('TRACK_NOT_FOUND')
    const stream = await streamOf(track, context)
    if (!stream) throw new DomainError('FILE_NOT_FOUND')
    return stream
  }

  @FieldResolver(() => UrlScalar, { nullable: true, description: 'Where it can be heard for an hour: uploaded audio at a signed address, other audio at `audioUrl`; null when there is none.' })
  async streamUrl(@Root() track: Track, @Ctx() context: Context): Promise<string | null> {
    return (await streamOf(track, context))?.url ?? null
  }
}
