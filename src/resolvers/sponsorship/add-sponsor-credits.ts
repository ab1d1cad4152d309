import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { CreditTransaction } from '../../entities/sponsorship/sponsor-credits.js'
import { AdjustCreditsInput } from './adjust-credits-input.js'

@InputType({ description: 'Put credits on somebody\'s account.' })
export class AddSponsorCreditsInput extends AdjustCreditsInput {}

@Resolver()
export class AddSponsorCreditsResolver {
  @Mutation(() => CreditTransaction, { description: 'Admins: put credits on somebody\'s account, beside what they pay in (`ADMIN_ONLY`).' })
  async addSponsorCredits(@Arg('input', { description: 'How much, and whose.' }) input: AddSponsorCreditsInput, @Ctx() { db }: Context): Promise<CreditTransaction> {
    const [booked] = await db.rule<CreditTransaction>('add_sponsor_credits', input)
    return booked!
  }
}
