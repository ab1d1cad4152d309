import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { isId } from '../../db/door.js'
import { User } from '../../entities/profiles/user.js'
import { DomainError } from '../../errors/domain-error.js'
import { TextLength } from '../../limits/text-length.js'
import { forget } from './related-person.js'

@InputType({ description: 'The person to follow.' })
export class FollowUserInput {
  @TextLength(1, 64)
  @Field(() => ID, { description: 'The person\'s id.' })
  userId!: string
}

@Resolver()
export class FollowUserResolver {
  @Mutation(() => User, {
    description: 'Follow somebody; whom you follow already, you go on following. Yourself, nobody, or nobody for you, is `USER_NOT_FOUND`. The person is told once.',
  })
  async followUser(@Arg('input', { description: 'Whom.' }) { userId }: FollowUserInput, @Ctx() context: Context): Promise<User> {
    if (!isId(userId)) throw new DomainError('USER_NOT_FOUND')
    const [user] = await context.db.rule<User>('follow_user', { userId }, columns(User, 'r'))
    forget(context, userId)
    return user!
  }
}
