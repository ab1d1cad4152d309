import { Field, Int, ObjectType } from 'type-graphql'
import { User } from '../profiles/user.js'
import { DateTimeScalar } from '../scalars/date-time.js'
import type { StoredEffect } from './effect.js'

/** A row of `project_versions` with its author. */
@ObjectType({ description: 'A project as it was after one change.', simpleResolvers: true })
export class ProjectVersion {
  @Field(() => Int, { description: 'Its number, the `version` of the project then: without gaps from 1 on.' })
  number!: number

  @Field({ description: 'The title then.' })
  title!: string

  @Field(() => String, { nullable: true, description: 'What it was about then.' })
  description?: string | null

  audioFileId?: string | null
  storedEffects!: StoredEffect[]

  @Field(() => [String], { description: 'Its tags then, at most 20.' })
  tags!: string[]

  @Field(() => String, { nullable: true, description: 'What was said of the change, at most 200 characters.' })
  note?: string | null

  @Field(() => [String], { description: 'The fields that changed, at most 5, of `title`, `description`, `audioFileId`, `effects`, `tags`; none in the first version.' })
  changedFields!: string[]

  @Field(() => User, { nullable: true, description: 'Who changed it; null when that person is not there for you.' })
  author?: User | null

  @Field(() => DateTimeScalar, { description: 'When it was changed.' })
  createdAt!: string
}
