import { Field, Int, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../scalars/date-time.js'

@ObjectType({ description: 'How often the account has done something in this hour (UTC), of how often it may.', simpleResolvers: true })
export class UsageOfAction {
  @Field(() => Int, { description: 'How often it was done; what failed on our side is not counted.' })
  used!: number

  @Field(() => Int, { description: 'How often the account\'s tier allows it in one hour.' })
  limit!: number

  @Field(() => Int, { description: 'How often it may still be done; never below 0.' })
  remaining!: number

  @Field(() => DateTimeScalar, { description: 'When the next hour begins, and all of it may be done again.' })
  resetsAt!: Date
}

@ObjectType({ description: 'What the account has used of its tier in this hour.', simpleResolvers: true })
export class Usage {
  @Field(() => UsageOfAction, { description: 'Transformations asked for.' })
  transformations!: UsageOfAction

  @Field(() => UsageOfAction, { description: 'Uploads begun.' })
  uploads!: UsageOfAction

  @Field(() => UsageOfAction, { description: 'Calls of this API, this one among them: each request over HTTP, each operation on a WebSocket, not the events of a subscription.' })
  apiCalls!: UsageOfAction
}
