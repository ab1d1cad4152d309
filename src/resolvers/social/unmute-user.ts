import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { User } from '../../entities/profiles/user.js'
import { endRelation } from './related-person.js'

@InputType({ description: 'The person to mute no longer.' })
export class UnmuteUserInput {
  @IsUUID()
  @Field(() => ID, { description: 'The person\'s id.' })
  userId!: string
}

@Resolver()
export class UnmuteUserResolver {
  @Mutation(() => User, {
    nullable: true,
    description: 'Mute somebody no longer; whom you do not mute, you go on not muting. Null when the person is not there for you.',
  })
  unmuteUser(@Arg('input', { description: 'Whom.' }) input: UnmuteUserInput, @Ctx() context: Context): Promise<User | null> {
    return endRelation('unmute_user', input, context)
  }
}
