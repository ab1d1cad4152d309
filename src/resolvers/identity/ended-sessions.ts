import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType({ description: 'How many sessions came to their end.', simpleResolvers: true })
export class EndedSessions {
  @Field(() => Int, { description: 'The number of sessions ended.' })
  count!: number
}
