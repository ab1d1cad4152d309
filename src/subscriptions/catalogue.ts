import { GraphQLSafeInt } from 'graphql-scalars'
import { Arg, Field, ID, ObjectType, Resolver, Root, Subscription, type ResolverData } from 'type-graphql'
import type { Context } from '../context.js'
import { DomainError } from '../errors/domain-error.js'
import { followState } from '../live/live-state.js'

@ObjectType({ description: 'How often a track was played, at one moment.', simpleResolvers: true })
export class TrackPlays {
  @Field(() => ID, { description: 'The track.' })
  trackId!: string

  @Field(() => GraphQLSafeInt, { description: 'How often it was played.' })
  playCount!: number

  @Field(() => GraphQLSafeInt, { description: 'How many of its plays were qualified.' })
  qualifiedPlayCount!: number
}

/** Read without the loaders' memory, for each look must be a new one. */
async function playsOf(trackId: string, { loaders }: Context): Promise<TrackPlays> {
  const track = await loaders.tracks.clear(trackId).load(trackId)
  if (!track) throw new DomainError('TRACK_NOT_FOUND')
  return { trackId, playCount: track.playCount, qualifiedPlayCount: track.qualifiedPlayCount }
}

const followPlays = ({ args, context }: Pick<ResolverData<Context>, 'args' | 'context'>): AsyncGenerator<TrackPlays, void> =>
  followState(context.live, {
    topics: [`track:${String(args.trackId).toLowerCase()}`],
    read: () => playsOf(String(args.trackId), context),
    isSame: (before, now) => before.playCount === now.playCount && before.qualifiedPlayCount === now.qualifiedPlayCount,
  })

@Resolver()
export class CatalogueSubscriptions {
  @Subscription(() => TrackPlays, {
    description: 'A track\'s counts as they are now, then whenever they have changed. Changes in short order come as one; the last message is always the truth. Ends with an error when the track can no longer be opened.',
    subscribe: followPlays,
  })
  trackPlayed(
    @Arg('trackId', () => ID, { description: 'The track to follow: one you can open.' }) _trackId: string,
    @Root() plays: TrackPlays,
  ): TrackPlays {
    return plays
  }
}
