import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import type { Door } from '../../db/door.js'
import { MoneyScalar, type Units } from '../../entities/scalars/money.js'
import { CreditTopUp } from '../../entities/sponsorship/credit-top-up.js'
import { DomainError } from '../../errors/domain-error.js'
import { IdempotencyKey } from '../../limits/idempotency-key.js'

@InputType({ description: 'A payment for sponsor credits.' })
export class TopUpCreditsInput {
  @Field(() => MoneyScalar, { description: 'How much: whole cents, 1 to 10,000 dollars.' })
  amount!: Units

  @IdempotencyKey()
  @Field({ description: 'A text of your own making, 1 to 255 characters: asked again under it with the same input, it is answered with the same payment, as it is by then. Kept for 7 days.' })
  idempotencyKey!: string
}

/** As it is now: what a key has kept may be of a while ago. */
async function ownTopUp(db: Door, id: string): Promise<CreditTopUp> {
  return (await db.row<CreditTopUp>({ text: `select ${columns(CreditTopUp, 'r')} from credit_top_ups r where r.id = $1`, values: [id] }))!
}

@Resolver()
export class TopUpCreditsResolver {
  @Mutation(() => CreditTopUp, {
    description:
      'Begin a payment for sponsor credits; `clientSecret` is what the front end completes it with. The credits come when it is paid, which `viewer.sponsorCredits` and the sponsor\'s events tell. `PAYMENTS_UNAVAILABLE`: ask again under the same key.',
  })
  async topUpCredits(@Arg('input', { description: 'How much.' }) input: TopUpCreditsInput, @Ctx() { db, topUps }: Context): Promise<CreditTopUp> {
    if (!topUps) throw new DomainError('PAYMENTS_OFF')
    const [asked] = await db.rule<{ id: string }>('begin_top_up', { ...input, provider: topUps.provider }, 'r.id')
    const topUp = await ownTopUp(db, asked!.id)
    if (topUp.state !== 'PENDING') return topUp
    const clientSecret = await topUps.begin(topUp)
    return { ...(await ownTopUp(db, topUp.id)), clientSecret }
  }
}
