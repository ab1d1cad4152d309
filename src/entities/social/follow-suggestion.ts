import { Field, Int, ObjectType } from 'type-graphql'
import { User } from '../profiles/user.js'

@ObjectType({ description: 'Somebody to follow, and why.', simpleResolvers: true })
export class FollowSuggestion {
  @Field(() => User, { description: 'The person.' })
  user!: User

  @Field(() => Int, { description: 'How many of those you follow follow them, as far as you may see whom they follow.' })
  friendCount!: number

  @Field(() => Int, { description: 'How many tracks both of you like.' })
  sharedLikeCount!: number
}
