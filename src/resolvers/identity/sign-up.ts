import { IsOptional } from 'class-validator'
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { EmailAddressScalar } from '../../entities/scalars/text-scalars.js'
import { IsHandle, SingleLine } from '../../limits/handle.js'
import { TextLength } from '../../limits/text-length.js'
import { delivery, SessionPayload, SessionTransport } from './session-payload.js'

@InputType({ description: 'A new account.' })
export class SignUpInput {
  @Field(() => EmailAddressScalar, { description: 'The address to sign in with; one account each, ignoring case.' })
  email!: string

  @TextLength(8, 128)
  @Field({ description: '8 to 128 characters of any kind; the most used passwords are refused.' })
  password!: string

  @IsHandle()
  @Field({ description: 'The public name: 3 to 30 of `a-z A-Z 0-9 _ .`, no dot first, last or twice in a row; unique ignoring case.' })
  handle!: string

  @IsOptional()
  @TextLength(1, 80)
  @SingleLine()
  @Field(() => String, { nullable: true, description: 'The name shown, 1 to 80 characters on one line; the handle when left out.' })
  displayName?: string | null

  @Field(() => SessionTransport, { defaultValue: SessionTransport.TOKEN, description: 'How the tokens reach you.' })
  transport!: SessionTransport
}

@Resolver()
export class SignUpResolver {
  @Mutation(() => SessionPayload, {
    description: 'Open an account and sign in with it. Refused with `EMAIL_TAKEN`, `HANDLE_TAKEN` or `COMMON_PASSWORD`; limited by address.',
  })
  async signUp(@Arg('input', { description: 'The account.' }) input: SignUpInput, @Ctx() context: Context): Promise<SessionPayload> {
    const deliver = delivery(input.transport, context.cookies)
    await context.attempts.fromAddress('signUp', context.client.ip)
    return deliver(await context.auth.signUp(input, context.client))
  }
}
