import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../scalars/date-time.js'

/** One sign-in: a row of `user_sessions`. */
@Entity({ tableName: 'user_sessions' })
@ObjectType({ description: 'One sign-in of the account, on one device.', simpleResolvers: true })
export class Session {
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID, { description: 'The session\'s id, a UUID.' })
  id!: string

  @Property({ type: 'uuid' })
  userId!: string

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What the device said it is (its User-Agent), at most 512 characters.' })
  userAgent?: string | null

  @Property({ type: 'inet', nullable: true })
  @Field(() => String, { nullable: true, description: 'The address the session was opened from.' })
  ip?: string | null

  @Property({ type: 'datetime' })
  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  createdAt!: Date

  @Property({ type: 'datetime' })
  @Field(() => DateTimeScalar, { description: 'When its tokens were last refreshed.' })
  lastUsedAt!: Date

  @Property({ type: 'datetime' })
  @Field(() => DateTimeScalar, { description: 'When it ends by itself.' })
  expiresAt!: Date

  @Property({ type: 'datetime', nullable: true })
  endedAt?: Date | null
}
