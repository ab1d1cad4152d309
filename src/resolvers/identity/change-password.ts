import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { TextLength } from '../../limits/text-length.js'
import { EndedSessions } from './ended-sessions.js'

@InputType({ description: 'The old password and the new one.' })
export class ChangePasswordInput {
  @TextLength(1, 128)
  @Field({ description: 'The password as it is, at most 128 characters.' })
  currentPassword!: string

  @TextLength(8, 128)
  @Field({ description: 'The password as it shall be: 8 to 128 characters of any kind; the most used ones are refused.' })
  newPassword!: string
}

@Resolver()
export class ChangePasswordResolver {
  @Mutation(() => EndedSessions, {
    description: 'Change the password, which ends every other session of the account. Refused with `WRONG_PASSWORD` or `COMMON_PASSWORD`; limited by account.',
  })
  async changePassword(@Arg('input', { description: 'Both passwords.' }) input: ChangePasswordInput, @Ctx() context: Context): Promise<EndedSessions> {
    const { userId, sessionId } = context.viewer!
    await context.attempts.byAccount('changePassword', userId)
    return { count: await context.auth.changePassword(input, sessionId, context.db, context.client) }
  }
}
