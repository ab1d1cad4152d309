import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { WithdrawalRequest } from '../../entities/monetization/withdrawal-request.js'
import { WithdrawalInput } from './withdrawal-input.js'

@InputType({ description: 'Which withdrawal to take back.' })
export class CancelWithdrawalInput extends WithdrawalInput {}

@Resolver()
export class CancelWithdrawalResolver {
  @Mutation(() => WithdrawalRequest, { description: 'Take a withdrawal of yours back as long as nobody has decided it (`WITHDRAWAL_DECIDED`); the money is on your account again.' })
  async cancelWithdrawal(@Arg('input', { description: 'Which.' }) input: CancelWithdrawalInput, @Ctx() { db }: Context): Promise<WithdrawalRequest> {
    const [request] = await db.rule<WithdrawalRequest>('cancel_withdrawal', input, columns(WithdrawalRequest, 'r'))
    return request!
  }
}
