import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { DateTimeScalar } from '../../entities/scalars/date-time.js'
import { TextLength } from '../../limits/text-length.js'

@InputType({ description: 'The proof that it is the owner who wants the account deleted.' })
export class DeleteAccountInput {
  @TextLength(1, 128)
  @Field({ description: 'The account\'s password, at most 128 characters.' })
  password!: string
}

@ObjectType({ description: 'An account that is to be deleted.' })
export class AccountDeletion {
  @Field(() => DateTimeScalar, { description: 'When all of it goes for good; until then whoever signs in again may keep it.' })
  dueAt!: Date
}

@Resolver()
export class DeleteAccountResolver {
  @Mutation(() => AccountDeletion, {
    description: 'Delete the account. At once its sessions end and nobody else sees it; after some days (14 unless the server says otherwise) everything of it is gone everywhere, and e-mail address and handle are free. Refused with `WRONG_PASSWORD`, limited by account together with `changePassword`; the last admin stays (`LAST_ADMIN`).',
  })
  async deleteAccount(@Arg('input', { description: 'The password.' }) { password }: DeleteAccountInput, @Ctx() context: Context): Promise<AccountDeletion> {
    const { userId, sessionId } = context.viewer!
    await context.attempts.byAccount('changePassword', userId)
    const dueAt = await context.auth.deleteAccount(password, sessionId, context.db, context.client)
    context.cookies?.clear()
    return { dueAt }
  }
}
