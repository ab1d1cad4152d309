import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { User } from '../../entities/profiles/user.js'
import { endRelation } from './related-person.js'

@InputType({ description: 'The person to follow no longer.' })
export class UnfollowUserInput {
  @IsUUID()
  @Field(() => ID, { description: 'The person\'s id.' })
  userId!: string
}

@Resolver()
export class UnfollowUserResolver {
  @Mutation(() => User, {
    nullable: true,
    description: 'Follow somebody no longer; whom you do not follow, you go on not following. Null when the person is not there for you.',
  })
  unfollowUser(@Arg('input', { description: 'Whom.' }) input: UnfollowUserInput, @Ctx() context: Context): Promise<User | null> {
    return endRelation('unfollow_user', input, context)
  }
}
