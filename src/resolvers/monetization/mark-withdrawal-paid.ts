import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { WithdrawalRequest } from '../../entities/monetization/withdrawal-request.js'
import { TextLength } from '../../limits/text-length.js'
import { WithdrawalInput } from './withdrawal-input.js'

@InputType({ description: 'A withdrawal that was paid.' })
export class MarkWithdrawalPaidInput extends WithdrawalInput {
  @TextLength(1, 200)
  @Field({ description: 'Under which reference the bank or PayPal has it, 1 to 200 characters; the person reads it.' })
  paymentReference!: string
}

@Resolver()
export class MarkWithdrawalPaidResolver {
  @Mutation(() => WithdrawalRequest, {
    description: 'Admins: say that an approved withdrawal was paid, once (`WITHDRAWAL_NOT_APPROVED`, `WITHDRAWAL_DECIDED`, `ADMIN_ONLY`); never one\'s own (`OWN_WITHDRAWAL`). The person is told.',
  })
  async markWithdrawalPaid(@Arg('input', { description: 'Which, and its reference.' }) input: MarkWithdrawalPaidInput, @Ctx() { db }: Context): Promise<WithdrawalRequest> {
    const [request] = await db.rule<WithdrawalRequest>('mark_withdrawal_paid', input, columns(WithdrawalRequest, 'r'))
    return request!
  }
}
