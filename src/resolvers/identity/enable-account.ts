import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { AccountStanding, administer } from './account-standing.js'

@InputType({ description: 'The account to enable.' })
export class EnableAccountInput {
  @IsUUID()
  @Field(() => ID, { description: 'The person\'s id.' })
  userId!: string
}

@Resolver()
export class EnableAccountResolver {
  @Mutation(() => AccountStanding, {
    description: 'Admins: enable a disabled account again. Its sessions stay ended: it signs in anew.',
  })
  enableAccount(@Arg('input', { description: 'Whose.' }) input: EnableAccountInput, @Ctx() context: Context): Promise<AccountStanding> {
    return administer('enable_account', input, context)
  }
}
