import { IsOptional } from 'class-validator'
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { WithdrawalDecision, WithdrawalRequest } from '../../entities/monetization/withdrawal-request.js'
import { TextLength } from '../../limits/text-length.js'
import { WithdrawalInput } from './withdrawal-input.js'

@InputType({ description: 'A withdrawal, and how it is decided.' })
export class ReviewWithdrawalInput extends WithdrawalInput {
  @Field(() => WithdrawalDecision, { description: 'The decision.' })
  decision!: WithdrawalDecision

  @IsOptional() @TextLength(1, 500)
  @Field(() => String, { nullable: true, description: 'What to say of it to the person, 1 to 500 characters.' })
  note?: string | null
}

@Resolver()
export class ReviewWithdrawalResolver {
  @Mutation(() => WithdrawalRequest, {
    description: 'Admins: approve or refuse a withdrawal, or refuse one that was approved and is not paid (`WITHDRAWAL_DECIDED`, `ADMIN_ONLY`); never one\'s own (`OWN_WITHDRAWAL`). The person is told.',
  })
  async reviewWithdrawal(@Arg('input', { description: 'Which, and how.' }) { note = null, ...input }: ReviewWithdrawalInput, @Ctx() { db }: Context): Promise<WithdrawalRequest> {
    const [request] = await db.rule<WithdrawalRequest>('review_withdrawal', { ...input, note }, columns(WithdrawalRequest, 'r'))
    return request!
  }
}
