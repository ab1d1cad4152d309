import { Field, ID, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../scalars/date-time.js'

@ObjectType({ description: 'Whether somebody is here right now.', simpleResolvers: true })
export class UserPresence {
  @Field(() => ID, { description: 'The person.' })
  userId!: string

  @Field({ description: 'Whether at least one client of theirs is connected; a lost connection shows within 45 seconds.' })
  isOnline!: boolean

  @Field(() => DateTimeScalar, { nullable: true, description: 'When their last connection ended; null while they are online or when they were never here.' })
  lastSeenAt!: string | null
}
