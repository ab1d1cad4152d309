import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { GraphQLSafeInt } from 'graphql-scalars'
import { DateTimeScalar } from '../scalars/date-time.js'
import { User } from '../profiles/user.js'
import { PartialDateScalar, UrlScalar } from '../scalars/text-scalars.js'

export enum TrackVisibility {
  PUBLIC = 'PUBLIC',
  UNLISTED = 'UNLISTED',
  PRIVATE = 'PRIVATE',
}
registerEnumType(TrackVisibility, {
  name: 'TrackVisibility',
  description: 'Who can find a track.',
  valuesConfig: {
    PUBLIC: { description: 'Everybody, in lists and search too.' },
    UNLISTED: { description: 'Whoever has its id; in no list but the owner\'s.' },
    PRIVATE: { description: 'Its owner alone.' },
  },
})

/** How much of a release date was stated. */
export type ReleasePrecision = 'year' | 'month' | 'day'

/** A recording: a row of `tracks`. */
@Entity({ tableName: 'tracks' })
@ObjectType({ description: 'A recording somebody published.', simpleResolvers: true })
export class Track {
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID, { description: 'The track\'s id, a UUID.' })
  id!: string

  @Property({ type: 'uuid' })
  ownerId!: string

  @Field(() => User, { nullable: true, description: 'Who published it; null when that person is not there for you.' })
  owner?: User | null

  @Property({ type: 'text' })
  @Field({ description: 'The title, 1 to 300 characters.' })
  title!: string

  @Property({ type: 'text' })
  @Field({ description: 'Who performs it, 1 to 300 characters.' })
  artist!: string

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'The album it appeared on, at most 300 characters.' })
  album?: string | null

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'How long it lasts, in milliseconds, at most 24 hours.' })
  durationMs?: number | null

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'International Standard Recording Code, 12 characters without hyphens (ISO 3901).' })
  isrc?: string | null

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'The genre as its owner names it, at most 80 characters.' })
  genre?: string | null

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'A finer genre, at most 80 characters.' })
  subgenre?: string | null

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'The mood as its owner names it, at most 80 characters.' })
  mood?: string | null

  @Property({ type: 'float', nullable: true })
  @Field(() => Float, { nullable: true, description: 'Tempo in beats per minute, above 0 and at most 1,000.' })
  tempoBpm?: number | null

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Musical key such as `F# minor`, at most 20 characters.' })
  musicalKey?: string | null

  @Property({ type: 'smallint' })
  @Field(() => Int, { description: 'How popular it is elsewhere, 0 to 100, as its source states.' })
  popularity!: number

  /** Stored as the first day of the stated period, shown as precisely as it was stated. */
  @Property({ type: 'date', nullable: true })
  @Field(() => PartialDateScalar, { nullable: true, description: 'When it was released, as precisely as its source states.' })
  releaseDate?: string | null

  @Enum({ items: () => ['year', 'month', 'day'], nativeEnumName: 'release_precision', nullable: true })
  releasePrecision?: ReleasePrecision | null

  @Property({ type: 'text', nullable: true })
  @Field(() => UrlScalar, { nullable: true, description: 'Where its artwork is.' })
  artworkUrl?: string | null

  @Property({ type: 'text', nullable: true })
  @Field(() => UrlScalar, { nullable: true, description: 'Where its audio is.' })
  audioUrl?: string | null

  @Property({ type: 'uuid', nullable: true })
  audioFileId?: string | null

  @Enum({ items: () => TrackVisibility, nativeEnumName: 'track_visibility' })
  @Field(() => TrackVisibility, { description: 'Who can find it.' })
  visibility!: TrackVisibility

  // The two counts stand in track_counters: a play must not rewrite this wide row and its indexes.
  @Field(() => GraphQLSafeInt, { description: 'How often it was played; exact.' })
  playCount!: number

  @Field(() => GraphQLSafeInt, { description: 'How many plays lasted half of the track or 4 minutes, whichever is less; exact.' })
  qualifiedPlayCount!: number

  @Field(() => Int, { description: 'How many people like it; exact.' })
  likeCount!: number

  @Property({ type: 'datetime' })
  @Field(() => DateTimeScalar, { description: 'When it was added.' })
  createdAt!: Date

  @Property({ type: 'datetime' })
  @Field(() => DateTimeScalar, { description: 'When its details last changed; plays do not count.' })
  updatedAt!: Date

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Raised by every change of its details; give it back as `expectedVersion`.' })
  version!: number
}
