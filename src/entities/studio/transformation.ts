import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateTimeScalar } from '../scalars/date-time.js'

export enum TransformationState {
  PENDING = 'PENDING',
  PROCESSING = 'PROCESSING',
  COMPLETED = 'COMPLETED',
  FAILED = 'FAILED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(TransformationState, {
  name: 'TransformationState',
  description: 'Where a transformation is. It only moves forward: the last three are ends.',
  valuesConfig: {
    PENDING: { description: 'It waits for its turn.' },
    PROCESSING: { description: 'It is being done.' },
    COMPLETED: { description: 'Its output is there.' },
    FAILED: { description: 'It could not be done; `error` says why. It does not count against the limits.' },
    CANCELLED: { description: 'Somebody has cancelled it. When it had not begun it does not count against the limits.' },
  },
})

export enum TransformationError {
  AUDIO_UNREADABLE = 'AUDIO_UNREADABLE',
  INPUT_GONE = 'INPUT_GONE',
  PROVIDER_REFUSED = 'PROVIDER_REFUSED',
  PROVIDER_FAILED = 'PROVIDER_FAILED',
  PROVIDER_TIMED_OUT = 'PROVIDER_TIMED_OUT',
  PROVIDER_CANCELLED = 'PROVIDER_CANCELLED',
  UNFORESEEN = 'UNFORESEEN',
}
registerEnumType(TransformationError, {
  name: 'TransformationError',
  description: 'Why a transformation or an export has failed.',
  valuesConfig: {
    AUDIO_UNREADABLE: { description: 'The audio cannot be read, or is too long.' },
    INPUT_GONE: { description: 'The audio was deleted before its turn came.' },
    PROVIDER_REFUSED: { description: 'Whoever transforms does not take this request, or its output is there no more.' },
    PROVIDER_FAILED: { description: 'Whoever transforms has tried and failed.' },
    PROVIDER_TIMED_OUT: { description: 'It was worked on for an hour and had not ended.' },
    PROVIDER_CANCELLED: { description: 'Whoever transforms has stopped by itself.' },
    UNFORESEEN: { description: 'Something else; the server\'s log tells more.' },
  },
})

@ObjectType({ description: 'How a transformation was to sound; what is null was left to its type.', simpleResolvers: true })
export class TransformationParameters {
  @Field(() => Float, { nullable: true, description: 'Speed as a factor, 0.5 to 2.' })
  tempo?: number | null

  @Field(() => Float, { nullable: true, description: 'Semitones up or down, -12 to 12.' })
  pitch?: number | null

  @Field(() => Float, { nullable: true, description: 'How much of the type is heard, 0 to 1.' })
  intensity?: number | null

  @Field(() => Float, { nullable: true, description: 'Share of the sound that comes back from the room, 0 to 1.' })
  reverb?: number | null

  @Field(() => String, { nullable: true, description: 'What it was to sound like, in words, at most 2,000 characters.' })
  prompt?: string | null
}

/** Audio made into other audio in the background: a row of `ai_transformations`, without what is the operator's. */
@Entity({ tableName: 'ai_transformations' })
@ObjectType({ description: 'Audio of a project or a track being made into other audio in the background. Who asked for it and who sees the project see it.', simpleResolvers: true })
export class Transformation {
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID, { description: 'The transformation\'s id, a UUID.' })
  id!: string

  @Property({ type: 'uuid' })
  ownerId!: string

  @Property({ type: 'uuid', nullable: true })
  projectId?: string | null

  @Property({ type: 'uuid', nullable: true })
  trackId?: string | null

  @Property({ type: 'text' })
  @Field({ description: 'Into what: one of `transformationTypes` when it was asked for.' })
  type!: string

  /** Stored as jsonb. */
  @Field(() => TransformationParameters, { description: 'How it was to sound.' })
  parameters!: TransformationParameters

  @Property({ type: 'uuid', nullable: true })
  retryOf?: string | null

  @Enum({ items: () => TransformationState, nativeEnumName: 'transformation_state' })
  @Field(() => TransformationState, { description: 'Where it is.' })
  state!: TransformationState

  @Property({ type: 'smallint' })
  @Field(() => Int, { description: 'How much of it is done in percent, 0 to 100; never goes back.' })
  progress!: number

  @Property({ type: 'uuid', nullable: true })
  outputFileId?: string | null

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'The version of the project its output became; null before it is completed, and for a track.' })
  outputVersion?: number | null

  @Enum({ items: () => TransformationError, nullable: true, fieldName: 'error_reason' })
  @Field(() => TransformationError, { nullable: true, description: 'Why it has failed; null unless it has.' })
  error?: TransformationError | null

  @Property({ type: 'datetime' })
  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  createdAt!: Date

  @Property({ type: 'datetime', nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it began; null while it waits.' })
  startedAt?: Date | null

  @Property({ type: 'datetime', nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null before.' })
  finishedAt?: Date | null

  /** The number of its channel's newest event, as of the statement it was read by. */
  head!: number
}
