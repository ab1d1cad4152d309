import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { User } from '../../entities/profiles/user.js'
import { forget } from './related-person.js'

@InputType({ description: 'The person to follow.' })
export class FollowUserInput {
  @IsUUID()
  @Field(() => ID, { description: 'The person\'s id.' })
  userId!: string
}

@Resolver()
export class FollowUserResolver {
  @Mutation(() => User, {
    description: 'Follow somebody; whom you follow already, you go on following. Yourself, nobody, or nobody for you, is `USER_NOT_FOUND`. The person is told once.',
  })
  async followUser(@Arg('input', { description: 'Whom.' }) { userId }: FollowUserInput, @Ctx() context: Context): Promise<User> {
    const [user] = await context.db.rule<User>('follow_user', { userId }, columns(User, 'r'))
    forget(context, userId)
    return user!
  }
}
