import { Arg, Ctx, Field, InputType, Mutation, registerEnumType, Resolver } from 'type-graphql'
import { originOf } from '../../auth/origin.js'
import type { Context } from '../../context.js'
import { EndedSessions } from './ended-sessions.js'

export enum SignOutScope {
  THIS = 'THIS',
  OTHERS = 'OTHERS',
  ALL = 'ALL',
}
registerEnumType(SignOutScope, {
  name: 'SignOutScope',
  description: 'Which of the account\'s sessions end.',
  valuesConfig: {
    THIS: { description: 'The one this request is part of.' },
    OTHERS: { description: 'Every one but this.' },
    ALL: { description: 'Every one, this included.' },
  },
})

@InputType({ description: 'What to sign out of.' })
export class SignOutInput {
  @Field(() => SignOutScope, { defaultValue: SignOutScope.THIS, description: 'Which sessions end.' })
  scope!: SignOutScope
}

@Resolver()
export class SignOutResolver {
  @Mutation(() => EndedSessions, {
    description: 'End this session, the others, or all. Ended sessions stop at once on HTTP and within 30 s on open WebSockets; the session\'s cookies are removed.',
  })
  async signOut(
    @Arg('input', () => SignOutInput, { nullable: true, description: 'This session when left out.' }) input: SignOutInput | undefined,
    @Ctx() { db, client, cookies }: Context,
  ): Promise<EndedSessions> {
    const scope = input?.scope ?? SignOutScope.THIS
    // Whatever the rule says: a session that is over already is no reason to keep its cookies.
    if (scope !== SignOutScope.OTHERS) cookies?.clear()
    const [ended] = await db.rule<EndedSessions>('sign_out', { scope, ...originOf(client) })
    return ended!
  }
}
