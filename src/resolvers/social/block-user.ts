import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { BlockedUser } from '../../entities/social/blocked-user.js'
import { forget } from './related-person.js'

@InputType({ description: 'The person to block.' })
export class BlockUserInput {
  @IsUUID()
  @Field(() => ID, { description: 'The person\'s id.' })
  userId!: string
}

const BLOCKED = 'r.user_id as "userId", r.handle, r.display_name as "displayName", r.blocked_at as "blockedAt"'

@Resolver()
export class BlockUserResolver {
  @Mutation(() => BlockedUser, {
    description:
      'Block somebody: you do not exist for each other from now on, in any list, conversation or live stream, and neither follows the other any more. They are not told. In groups you are both in, neither sees what the other says. Somebody who blocks you can be blocked too. Yourself, or nobody, is `USER_NOT_FOUND`.',
  })
  async blockUser(@Arg('input', { description: 'Whom.' }) { userId }: BlockUserInput, @Ctx() context: Context): Promise<BlockedUser> {
    const [blocked] = await context.db.rule<BlockedUser>('block_user', { userId }, BLOCKED)
    forget(context, userId)
    return blocked!
  }
}
