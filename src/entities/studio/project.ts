import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { User } from '../profiles/user.js'
import { DateTimeScalar } from '../scalars/date-time.js'
import type { StoredEffect } from './effect.js'

export enum ProjectRole {
  OWNER = 'OWNER',
  EDITOR = 'EDITOR',
  VIEWER = 'VIEWER',
}
registerEnumType(ProjectRole, {
  name: 'ProjectRole',
  description: 'What somebody is to a project they work on.',
  valuesConfig: {
    OWNER: { description: 'Does everything, and says who else works on it.' },
    EDITOR: { description: 'Changes it.' },
    VIEWER: { description: 'Looks at it, while it is private too.' },
  },
})

/** What somebody works on, alone or with others: a row of `projects`, with how it stands for the viewer. */
@Entity({ tableName: 'projects' })
@ObjectType({ description: 'What creators work on, alone or with others.', simpleResolvers: true })
export class Project {
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID, { description: 'The project\'s id, a UUID.' })
  id!: string

  @Property({ type: 'uuid' })
  ownerId!: string

  @Field(() => User, { nullable: true, description: 'Whose it is; null when that person is not there for you.' })
  owner?: User | null

  @Property({ type: 'text' })
  @Field({ description: 'The title, 1 to 200 characters.' })
  title!: string

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What it is about, 1 to 4,000 characters.' })
  description?: string | null

  @Property({ type: 'uuid', nullable: true })
  audioFileId?: string | null

  @Property({ type: 'uuid', nullable: true })
  trackId?: string | null

  /** Stored as jsonb; the effects of the schema are made of it. */
  storedEffects!: StoredEffect[]

  @Property({ type: 'text[]' })
  @Field(() => [String], { description: 'Its tags in lower case, at most 20 of 1 to 40 characters.' })
  tags!: string[]

  @Property({ type: 'boolean' })
  @Field({ description: 'Whether it is there for everybody who may see its owner\'s profile.' })
  isPublic!: boolean

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Raised by every change of its content; give it back as `expectedVersion`.' })
  version!: number

  @Property({ type: 'datetime' })
  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: Date

  @Property({ type: 'datetime' })
  @Field(() => DateTimeScalar, { description: 'When it last changed.' })
  updatedAt!: Date

  // Not columns of its own: how it stands for the viewer.
  @Field(() => ProjectRole, { nullable: true, description: 'What you are to it; null when you only see it because it is public.' })
  viewerRole?: ProjectRole | null

  /** The number of its channel's newest event, as of the statement it was read by. */
  head!: number
}
