import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { User } from '../../entities/profiles/user.js'

@InputType({ description: 'The profile to like no longer.' })
export class UnlikeProfileInput {
  @IsUUID()
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
    await db.rule('unlike_profile', { userId }, '')
    loaders.users.clear(userId)
    loaders.likedProfiles.clear(userId)
    return loaders.users.load(userId)
  }
}
