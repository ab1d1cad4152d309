import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { User } from '../../entities/profiles/user.js'

@InputType({ description: 'The profile to like.' })
export class LikeProfileInput {
  @IsUUID()
  @Field(() => ID, { description: 'The person\'s id.' })
  userId!: string
}

@Resolver()
export class LikeProfileResolver {
  @Mutation(() => User, {
    description: 'Like somebody\'s profile; what you like already, you go on liking. Your own is `OWN_PROFILE`; nobody, or nobody for you, is `USER_NOT_FOUND`.',
  })
  async likeProfile(@Arg('input', { description: 'Whose.' }) { userId }: LikeProfileInput, @Ctx() { db, loaders }: Context): Promise<User> {
    const [user] = await db.rule<User>('like_profile', { userId }, columns(User, 'r'))
    loaders.users.clear(userId)
    loaders.likedProfiles.clear(userId)
    return user!
  }
}
