import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { EmailAddressScalar } from '../../entities/scalars/text-scalars.js'
import { TextLength } from '../../limits/text-length.js'
import { delivery, SessionPayload, SessionTransport } from './session-payload.js'

@InputType({ description: 'An account\'s e-mail address and password.' })
export class SignInInput {
  @Field(() => EmailAddressScalar, { description: 'The account\'s address, ignoring case.' })
  email!: string

  @TextLength(1, 128)
  @Field({ description: 'The password, at most 128 characters.' })
  password!: string

  @Field(() => SessionTransport, { defaultValue: SessionTransport.TOKEN, description: 'How the tokens reach you.' })
  transport!: SessionTransport
}

@Resolver()
export class SignInResolver {
  @Mutation(() => SessionPayload, {
    description: 'Open a session. An unknown address, a wrong password and a disabled account are refused alike with `INVALID_CREDENTIALS`; failures are limited by account and address.',
  })
  signIn(@Arg('input', { description: 'Who signs in.' }) input: SignInInput, @Ctx() { attempts, auth, client, cookies }: Context): Promise<SessionPayload> {
    return attempts.signingIn(client.ip, input.email, async () => delivery(input.transport, cookies)(await auth.signIn(input, client)))
  }
}
