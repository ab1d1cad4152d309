import { Entity, Enum, Formula, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { GraphQLSafeInt } from 'graphql-scalars'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateTimeScalar } from '../scalars/date-time.js'

export enum FilePurpose {
  AUDIO = 'audio-files',
  AVATAR = 'user-avatars',
  POST_IMAGE = 'public-assets',
  DATA_EXPORT = 'data-exports',
}
registerEnumType(FilePurpose, {
  name: 'FilePurpose',
  description: 'What a file is for; it sets what is taken.',
  valuesConfig: {
    AUDIO: { description: 'To be played and worked on: WAV, MP3, FLAC or Ogg (Vorbis, Opus), at most 2 GiB and 3 hours. For its owner, and for who sees what is made of it.' },
    AVATAR: { description: 'A profile\'s picture: JPEG, PNG, WebP or GIF, at most 20 MiB and 50 million pixels; kept as WebP of 512 × 512, its first frame. For everybody.' },
    POST_IMAGE: { description: 'An image of a post: JPEG, PNG, WebP or GIF, at most 20 MiB and 50 million pixels; kept as WebP of at most 2,048 × 2,048, its first frame. For everybody.' },
    DATA_EXPORT: { description: 'An archive the server made of what a person owns; it cannot be uploaded.' },
  },
})

export enum FileState {
  PENDING = 'PENDING',
  READY = 'READY',
  REFUSED = 'REFUSED',
  DELETED = 'DELETED',
}
registerEnumType(FileState, {
  name: 'FileState',
  description: 'How far a file is.',
  valuesConfig: {
    PENDING: { description: 'Announced; it is there once `completeUpload` has found it good.' },
    READY: { description: 'There.' },
    REFUSED: { description: 'What arrived was not what was announced, or cannot be read; it is gone.' },
    DELETED: { description: 'Gone.' },
  },
})

/** A file in the store: a row of `stored_files`. */
@Entity({ tableName: 'stored_files' })
@ObjectType({ description: 'A file somebody uploaded, or the server made for them.', simpleResolvers: true })
export class StoredFile {
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID, { description: 'The file\'s id, a UUID.' })
  id!: string

  @Property({ type: 'uuid' })
  ownerId!: string

  @Enum({ items: () => FilePurpose, nativeEnumName: 'file_bucket', fieldName: 'bucket' })
  @Field(() => FilePurpose, { description: 'What it is for.' })
  purpose!: FilePurpose

  @Property({ type: 'text' })
  path!: string

  @Property({ type: 'text' })
  @Field({ description: 'What its owner calls it, 1 to 255 characters.' })
  name!: string

  @Property({ type: 'text' })
  @Field({ description: 'Its media type, such as `audio/wav`.' })
  mediaType!: string

  @Property({ type: 'bigint' })
  @Field(() => GraphQLSafeInt, { description: 'Its size in bytes.' })
  sizeBytes!: number

  @Formula((_columns, file) => `encode(${file.alias}.sha256, 'hex')`, { type: 'text', persist: false })
  @Field(() => String, { nullable: true, description: 'SHA-256 of its bytes, 64 hexadecimal digits; before it is ready, what was announced.' })
  sha256?: string | null

  @Enum({ items: () => FileState, nativeEnumName: 'file_state' })
  @Field(() => FileState, { description: 'How far it is.' })
  state!: FileState

  @Property({ type: 'text', nullable: true })
  refusal?: string | null

  @Property({ type: 'uuid', nullable: true })
  projectId?: string | null

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'How long the audio lasts, in milliseconds.' })
  durationMs?: number | null

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Samples of the audio in a second.' })
  sampleRate?: number | null

  @Property({ type: 'smallint', nullable: true })
  @Field(() => Int, { nullable: true, description: 'How many channels the audio has.' })
  channelCount?: number | null

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'How the audio is encoded, such as `PCM` or `MPEG 1 Layer 3`.' })
  codec?: string | null

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'The image\'s width in pixels.' })
  width?: number | null

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'The image\'s height in pixels.' })
  height?: number | null

  @Property({ type: 'datetime', nullable: true })
  checkingUntil?: Date | null

  @Property({ type: 'datetime' })
  @Field(() => DateTimeScalar, { description: 'When it was announced or made.' })
  createdAt!: Date

  @Property({ type: 'datetime', nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was found good.' })
  completedAt?: Date | null
}
