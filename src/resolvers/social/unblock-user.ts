import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { User } from '../../entities/profiles/user.js'
import { endRelation } from './related-person.js'

@InputType({ description: 'The person to block no longer.' })
export class UnblockUserInput {
  @IsUUID()
  @Field(() => ID, { description: 'The person\'s id, as `blockUser` gave it back.' })
  userId!: string
}

@Resolver()
export class UnblockUserResolver {
  @Mutation(() => User, {
    nullable: true,
    description:
      'Block somebody no longer; whom you do not block, you go on not blocking. Your direct conversation comes back with all that was said; follows stay ended. Null when the person is not there for you, as when they block you.',
  })
  unblockUser(@Arg('input', { description: 'Whom.' }) input: UnblockUserInput, @Ctx() context: Context): Promise<User | null> {
    return endRelation('unblock_user', input, context)
  }
}
