import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { createUnionType, Extensions, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { LiveEvent, LiveReady, LiveResync, SHARED } from '../live/live-event.js'
import { DateTimeScalar } from '../scalars/date-time.js'
import { TransformationError } from './transformation.js'

export enum AudioFormat {
  WAV = 'WAV',
  MP3 = 'MP3',
  FLAC = 'FLAC',
  OGG = 'OGG',
}
registerEnumType(AudioFormat, {
  name: 'AudioFormat',
  description: 'A format audio is exported in.',
  valuesConfig: {
    WAV: { description: 'Uncompressed.' },
    MP3: { description: 'Lossy, played everywhere.' },
    FLAC: { description: 'Lossless, about half of WAV.' },
    OGG: { description: 'Lossy, Vorbis.' },
  },
})

export enum ExportState {
  PENDING = 'PENDING',
  PROCESSING = 'PROCESSING',
  COMPLETED = 'COMPLETED',
  FAILED = 'FAILED',
}
registerEnumType(ExportState, {
  name: 'ExportState',
  description: 'Where work in the background is. It only moves forward: the last two are ends.',
  valuesConfig: {
    PENDING: { description: 'It waits for its turn.' },
    PROCESSING: { description: 'It is being done.' },
    COMPLETED: { description: 'Its file is there.' },
    FAILED: { description: 'It could not be done; `error` says why.' },
  },
})

/** A project rendered with its effects into a file: a row of `audio_exports`. */
@Entity({ tableName: 'audio_exports' })
@ObjectType({ description: 'A project\'s audio being rendered with its effects into a file. Who asked for it and who may edit the project see it.', simpleResolvers: true })
export class AudioExport {
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID, { description: 'The export\'s id, a UUID.' })
  id!: string

  @Property({ type: 'uuid' })
  projectId!: string

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'The version of the project that is rendered.' })
  version!: number

  @Enum({ items: () => AudioFormat, nativeEnumName: 'audio_format' })
  @Field(() => AudioFormat, { description: 'The format of the file.' })
  format!: AudioFormat

  @Enum({ items: () => ExportState, nativeEnumName: 'background_state' })
  @Field(() => ExportState, { description: 'Where it is.' })
  state!: ExportState

  @Property({ type: 'smallint' })
  @Field(() => Int, { description: 'How much of it is done in percent, 0 to 100; never goes back.' })
  progress!: number

  @Property({ type: 'uuid', nullable: true })
  fileId?: string | null

  @Enum({ items: () => TransformationError, nullable: true, fieldName: 'error_reason' })
  @Field(() => TransformationError, { nullable: true, description: 'Why it has failed; null unless it has.' })
  error?: TransformationError | null

  @Property({ type: 'datetime' })
  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  createdAt!: Date

  @Property({ type: 'datetime', nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null before.' })
  finishedAt?: Date | null

  /** The number of its channel's newest event, as of the statement it was read by. */
  head!: number
}

@Extensions(SHARED)
@ObjectType({ description: 'An export has got further, or has ended.', implements: LiveEvent, simpleResolvers: true })
export class ProjectExportChanged extends LiveEvent {
  @Field(() => ID, { description: 'Which one.' })
  exportId!: string

  @Field(() => ExportState, { description: 'Where it was then; every state is told of, in order.' })
  state!: ExportState

  @Field(() => Int, { description: 'How much of it was done then in percent, 0 to 100.' })
  progress!: number
}

export const ExportEvent = createUnionType({
  name: 'ExportEvent',
  description: 'What happens to an export.',
  types: () => [LiveReady, LiveResync, ProjectExportChanged] as const,
})
