import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql'
import { SHARED } from '../live/live-event.js'
import { DateTimeScalar } from '../scalars/date-time.js'
import { UrlScalar } from '../scalars/text-scalars.js'

/**
 * What others see of a person: a row of `profiles`. The account behind it is `identity/account.ts`. Each field says for itself that
 * it is the same for everybody: one that depends on the viewer must not be taken for it.
 */
@Entity({ tableName: 'profiles' })
@ObjectType({ description: 'A person as others see them.', simpleResolvers: true })
export class User {
  @PrimaryKey({ type: 'uuid', fieldName: 'user_id' })
  @Extensions(SHARED)
  @Field(() => ID, { description: 'The person\'s id, a UUID; it never changes.' })
  id!: string

  @Property({ type: 'text' })
  @Extensions(SHARED)
  @Field({ description: 'The name in addresses and mentions, without the @: 3 to 30 of `a-z A-Z 0-9 _ .`, unique ignoring case.' })
  handle!: string

  @Property({ type: 'text' })
  @Extensions(SHARED)
  @Field({ description: 'The name shown, 1 to 80 characters.' })
  displayName!: string

  @Property({ type: 'text', nullable: true })
  @Extensions(SHARED)
  @Field(() => UrlScalar, { nullable: true, description: 'Where the person\'s picture is.' })
  avatarUrl?: string | null

  @Property({ type: 'integer', fieldName: 'public_track_count' })
  @Extensions(SHARED)
  @Field(() => Int, { description: 'How many public tracks the person owns; exact.' })
  trackCount!: number

  @Property({ type: 'integer' })
  @Extensions(SHARED)
  @Field(() => Int, { description: 'How many people follow the person; exact.' })
  followerCount!: number

  @Property({ type: 'integer' })
  @Extensions(SHARED)
  @Field(() => Int, { description: 'How many people the person follows; exact.' })
  followingCount!: number

  @Property({ type: 'integer', fieldName: 'like_count' })
  @Extensions(SHARED)
  @Field(() => Int, { description: 'How many people like the profile; exact.' })
  profileLikeCount!: number

  @Property({ type: 'boolean' })
  @Extensions(SHARED)
  @Field({ description: 'Whether a moderator has found the person to be who they say they are.' })
  isVerified!: boolean

  @Property({ type: 'datetime', nullable: true })
  handleChangedAt?: Date | null

  @Property({ type: 'datetime' })
  @Extensions(SHARED)
  @Field(() => DateTimeScalar, { description: 'When the account was made.' })
  createdAt!: Date

  @Property({ type: 'datetime' })
  updatedAt!: Date
}
