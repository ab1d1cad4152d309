import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { CreditTransaction } from '../../entities/sponsorship/sponsor-credits.js'
import { AdjustCreditsInput } from './adjust-credits-input.js'

@InputType({ description: 'Take credits from somebody\'s account.' })
export class DeductSponsorCreditsInput extends AdjustCreditsInput {}

@Resolver()
export class DeductSponsorCreditsResolver {
  @Mutation(() => CreditTransaction, { description: 'Admins: take credits from somebody\'s account, never more than are there (`INSUFFICIENT_CREDITS`, `ADMIN_ONLY`).' })
  async deductSponsorCredits(@Arg('input', { description: 'How much, and whose.' }) input: DeductSponsorCreditsInput, @Ctx() { db }: Context): Promise<CreditTransaction> {
    const [booked] = await db.rule<CreditTransaction>('deduct_sponsor_credits', input)
    return booked!
  }
}
