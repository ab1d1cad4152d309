import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateTimeScalar } from '../scalars/date-time.js'

export enum DataExportState {
  PENDING = 'PENDING',
  PROCESSING = 'PROCESSING',
  COMPLETED = 'COMPLETED',
  FAILED = 'FAILED',
}
registerEnumType(DataExportState, {
  name: 'DataExportState',
  description: 'How far an archive is.',
  valuesConfig: {
    PENDING: { description: 'It was asked for and is made soon.' },
    PROCESSING: { description: 'It is being made.' },
    COMPLETED: { description: 'It can be downloaded until it expires.' },
    FAILED: { description: 'It could not be made within a day; ask again.' },
  },
})

/** An archive somebody asked for: a row of `data_exports`. */
@Entity({ tableName: 'data_exports' })
@ObjectType({ description: 'An archive (ZIP) of all that is yours: JSON for each kind of thing, and your files.', simpleResolvers: true })
export class DataExport {
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID, { description: 'The archive\'s id, a UUID.' })
  id!: string

  @Property({ type: 'uuid' })
  userId!: string

  @Enum({ items: () => DataExportState, nativeEnumName: 'background_state' })
  @Field(() => DataExportState, { description: 'How far it is.' })
  state!: DataExportState

  @Property({ type: 'smallint' })
  @Field(() => Int, { description: 'How much of it is made, in percent: 0 to 100.' })
  progress!: number

  @Property({ type: 'uuid', nullable: true })
  fileId?: string | null

  @Property({ type: 'datetime' })
  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  createdAt!: Date

  @Property({ type: 'datetime', nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was ready, or given up.' })
  finishedAt?: Date | null

  @Property({ type: 'datetime', nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it can be downloaded: 7 days from when it was ready.' })
  expiresAt?: Date | null
}
