import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../scalars/date-time.js'
import { UrlScalar } from '../scalars/text-scalars.js'

/** What others see of a person: a row of `profiles`. The account behind it is `identity/account.ts`. */
@Entity({ tableName: 'profiles' })
@ObjectType({ description: 'A person as others see them.', simpleResolvers: true })
export class User {
  @PrimaryKey({ type: 'uuid', fieldName: 'user_id' })
  @Field(() => ID, { description: 'The person\'s id, a UUID; it never changes.' })
  id!: string

  @Property({ type: 'text' })
  @Field({ description: 'The name in addresses and mentions, without the @: 3 to 30 of `a-z A-Z 0-9 _ .`, unique ignoring case.' })
  handle!: string

  @Property({ type: 'text' })
  @Field({ description: 'The name shown, 1 to 80 characters.' })
  displayName!: string

  @Property({ type: 'text', nullable: true })
  @Field(() => UrlScalar, { nullable: true, description: 'Where the person\'s picture is.' })
  avatarUrl?: string | null

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What the person says of themselves, at most 1,000 characters.' })
  bio?: string | null

  @Property({ type: 'integer', fieldName: 'public_track_count' })
  @Field(() => Int, { description: 'How many public tracks the person owns; exact.' })
  trackCount!: number

  @Property({ type: 'datetime', nullable: true })
  handleChangedAt?: Date | null

  @Property({ type: 'datetime' })
  @Field(() => DateTimeScalar, { description: 'When the account was made.' })
  createdAt!: Date

  @Property({ type: 'datetime' })
  updatedAt!: Date
}
