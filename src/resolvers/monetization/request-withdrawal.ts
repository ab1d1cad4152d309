import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { originOf } from '../../auth/origin.js'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { WithdrawalRequest } from '../../entities/monetization/withdrawal-request.js'
import { MoneyScalar, type Units } from '../../entities/scalars/money.js'
import { IdempotencyKey } from '../../limits/idempotency-key.js'

@InputType({ description: 'How much to have paid out.' })
export class RequestWithdrawalInput {
  @Field(() => MoneyScalar, { description: 'How much: at least ten dollars, in whole cents.' })
  amount!: Units

  @IdempotencyKey()
  @Field({ description: 'A text of your own making, 1 to 255 characters: asked again under it with the same input, it is answered the same and happens once. Kept for 7 days.' })
  idempotencyKey!: string
}

@Resolver()
export class RequestWithdrawalResolver {
  @Mutation(() => WithdrawalRequest, {
    description: 'Have earnings paid out to where `setWithdrawalInfo` says. They lie aside until an admin has decided. Refused with `AMOUNT_INVALID`, `INSUFFICIENT_EARNINGS`, `WITHDRAWAL_INFO_MISSING`, `ACCOUNT_DEMONETIZED`, and `WITHDRAWAL_DETAILS_HELD` for 72 hours after a change of where it goes.',
  })
  async requestWithdrawal(@Arg('input', { description: 'How much.' }) input: RequestWithdrawalInput, @Ctx() { db, client }: Context): Promise<WithdrawalRequest> {
    const [request] = await db.rule<WithdrawalRequest>('request_withdrawal', { ...input, ...originOf(client) }, columns(WithdrawalRequest, 'r'))
    return request!
  }
}
