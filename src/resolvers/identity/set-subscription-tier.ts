import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { SubscriptionTier } from '../../entities/identity/account.js'
import { AccountStanding, administer } from './account-standing.js'

@InputType({ description: 'An account and its new tier.' })
export class SetSubscriptionTierInput {
  @IsUUID()
  @Field(() => ID, { description: 'The person\'s id.' })
  userId!: string

  @Field(() => SubscriptionTier, { description: 'The tier to give.' })
  tier!: SubscriptionTier
}

@Resolver()
export class SetSubscriptionTierResolver {
  @Mutation(() => AccountStanding, { description: 'Admins: give an account another tier. Its limits hold at once; that of API calls within ten seconds.' })
  setSubscriptionTier(@Arg('input', { description: 'Who, and what.' }) input: SetSubscriptionTierInput, @Ctx() context: Context): Promise<AccountStanding> {
    return administer('set_subscription_tier', input, context)
  }
}
