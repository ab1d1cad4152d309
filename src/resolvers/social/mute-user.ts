import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { User } from '../../entities/profiles/user.js'

@InputType({ description: 'The person to mute.' })
export class MuteUserInput {
  @IsUUID()
  @Field(() => ID, { description: 'The person\'s id.' })
  userId!: string
}

@Resolver()
export class MuteUserResolver {
  @Mutation(() => User, {
    description: 'Mute somebody: what they post and what they repost does not come into your feeds. They are not told. Yourself, nobody, or nobody for you, is `USER_NOT_FOUND`.',
  })
  async muteUser(@Arg('input', { description: 'Whom.' }) { userId }: MuteUserInput, @Ctx() { db, loaders }: Context): Promise<User> {
    await db.rule('mute_user', { userId }, '')
    return (await loaders.users.load(userId))!
  }
}
