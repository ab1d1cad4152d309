import { IsDefined, ValidateNested } from 'class-validator'
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { wrongPassword } from '../../auth/authentication.js'
import { originOf } from '../../auth/origin.js'
import type { Context } from '../../context.js'
import { boundTo, readDetails, WithdrawalDetailsInput } from '../../entities/monetization/withdrawal-details.js'
import { WithdrawalInfo } from '../../entities/monetization/withdrawal-info.js'
import { TextLength } from '../../limits/text-length.js'
import { INFO } from './withdrawal-info-columns.js'

@InputType({ description: 'Where to pay, and the proof that it is the owner who says so.' })
export class SetWithdrawalInfoInput {
  @IsDefined() @ValidateNested()
  @Field(() => WithdrawalDetailsInput, { description: 'Where to pay.' })
  details!: WithdrawalDetailsInput

  @TextLength(1, 128)
  @Field({ description: 'The account\'s password, at most 128 characters.' })
  password!: string
}

@Resolver()
export class SetWithdrawalInfoResolver {
  @Mutation(() => WithdrawalInfo, {
    description: 'Say where you are paid, the first time or anew. It is kept sealed and never shown again but for a hint; nothing is withdrawn for 72 hours after it. What was requested before goes where it went. Refused with `WRONG_PASSWORD`, limited by account together with `changePassword`.',
  })
  async setWithdrawalInfo(@Arg('input', { description: 'Where, and the password.' }) input: SetWithdrawalInfoInput, @Ctx() { viewer, attempts, auth, db, keyring, client }: Context): Promise<WithdrawalInfo> {
    const { userId, sessionId } = viewer!
    await attempts.byAccount('changePassword', userId)
    const { method, text, hint } = readDetails(input.details)
    const verifiedHash = await auth.verifiedHash(sessionId, input.password)
    const [info] = await db.rule<WithdrawalInfo>('set_withdrawal_info', { verifiedHash, method, details: keyring.seal(text, boundTo(userId)), hint, ...originOf(client) }, INFO)
    if (!info) throw wrongPassword('input.password')
    return info
  }
}
