import { IsUUID, Max, Min } from 'class-validator'
import { GraphQLSafeInt } from 'graphql-scalars'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { prepared } from '../../db/statement.js'

@InputType({ description: 'One listen to one track.' })
export class RecordPlaybackInput {
  @IsUUID()
  @Field(() => ID, { description: 'The track that was played.' })
  trackId!: string

  @IsUUID()
  @Field(() => ID, { description: 'The player\'s own id (UUID) of this listen. Sent again it counts nothing, so a lost answer may be asked for again; sent again with a longer `listenedMs` it may turn the listen into a qualified one.' })
  clientPlaybackId!: string

  @Min(0) @Max(86_400_000)
  @Field(() => Int, { defaultValue: 0, description: 'How much was heard, in milliseconds, 0 to 86,400,000.' })
  listenedMs!: number
}

@ObjectType({ description: 'The counts as they stand with this listen in them.', simpleResolvers: true })
export class PlaybackCounts {
  @Field(() => ID, { description: 'The track that was played.' })
  trackId!: string

  @Field(() => GraphQLSafeInt, { description: 'How often the track was played.' })
  playCount!: number

  @Field(() => GraphQLSafeInt, { description: 'How many of its plays lasted half of it or 4 minutes, whichever is less.' })
  qualifiedPlayCount!: number

  @Field(() => GraphQLSafeInt, { description: 'How often all tracks together were played.' })
  totalPlayCount!: number

  @Field({ description: 'Whether this call counted a play: false when its `clientPlaybackId` was known.' })
  counted!: boolean

  @Field({ description: 'Whether this listen is a qualified play.' })
  qualified!: boolean
}

const RECORD = `select track_id as "trackId", play_count::float8 as "playCount", qualified_play_count::float8 as "qualifiedPlayCount",
  total_play_count::float8 as "totalPlayCount", counted, is_qualified as qualified from record_playback($1, $2, $3)`

@Resolver()
export class RecordPlaybackResolver {
  @Mutation(() => PlaybackCounts, { description: 'Count a listen. Needs no account, but without one an address may do it only so often (`TOO_MANY_REQUESTS`, 100 times in 15 minutes by default); a track one cannot open is `NOT_FOUND`.' })
  async recordPlayback(@Arg('input', { description: 'The play.' }) input: RecordPlaybackInput, @Ctx() { attempts, client, db, viewer }: Context): Promise<PlaybackCounts> {
    const { trackId, clientPlaybackId, listenedMs } = input
    if (!viewer) await attempts.anonymousMutation(client.ip)
    const [counts] = await db.change<PlaybackCounts>(prepared(RECORD, [trackId, clientPlaybackId, listenedMs]))
    return counts!
  }
}
