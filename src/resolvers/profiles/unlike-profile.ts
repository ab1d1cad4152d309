import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { isId } from '../../db/door.js'
import { User } from '../../entities/profiles/user.js'
import { TextLength } from '../../limits/text-length.js'

@InputType({ description: 'The profile to like no longer.' })
export class UnlikeProfileInput {
  @TextLength(1, 64)
  @Field(() => ID, { description: 'The person\'s id.' })
  userId!: string
}

@Resolver()
export class UnlikeProfileResolver {
  @Mutation(() => User, {
    nullable: true,
    description: 'Like somebody\'s profile no longer; what you do not like, you go on not liking. Null when the person is not there for you.',
  })
  async unlikeProfile(@Arg('input', { description: 'Whose.' }) { userId }: UnlikeProfileInput, @Ctx() { db, loaders }: Context): Promise<User | null> {
    if (!isId(userId)) return null
    await db.rule('unlike_profile', { userId }, '')
    loaders.users.clear(userId)
    loaders.likedProfiles.clear(userId)
    return loaders.users.load(userId)
  }
}
