import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { AccountStanding, administer } from './account-standing.js'

@InputType({ description: 'The account to disable.' })
export class DisableAccountInput {
  @IsUUID()
  @Field(() => ID, { description: 'The person\'s id.' })
  userId!: string
}

@Resolver()
export class DisableAccountResolver {
  @Mutation(() => AccountStanding, {
    description: 'Admins: disable an account. Its sessions end at once, others no longer see its profile, its handle stays taken; its sign-ins are answered like a wrong password. The last admin cannot be disabled (`LAST_ADMIN`).',
  })
  disableAccount(@Arg('input', { description: 'Whose.' }) input: DisableAccountInput, @Ctx() context: Context): Promise<AccountStanding> {
    return administer('disable_account', input, context)
  }
}
