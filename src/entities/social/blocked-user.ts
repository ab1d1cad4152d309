import { Field, ID, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../scalars/date-time.js'

/** What a blocker sees of a row of `blocked_users`: the person is not there for them any more. */
@ObjectType({ description: 'Somebody you block. As long as you do, neither of you exists for the other.', simpleResolvers: true })
export class BlockedUser {
  @Field(() => ID, { description: 'The person\'s id: what to unblock them with.' })
  userId!: string

  @Field(() => String, { nullable: true, description: 'Their handle, to know them by; null while their account is disabled.' })
  handle?: string | null

  @Field(() => String, { nullable: true, description: 'The name they show; null while their account is disabled.' })
  displayName?: string | null

  @Field(() => DateTimeScalar, { description: 'Since when you block them.' })
  blockedAt!: Date
}
