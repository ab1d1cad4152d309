import { IsOptional } from 'class-validator'
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { SessionGrant } from '../../auth/session-cookies.js'
import type { Context } from '../../context.js'
import { DomainError } from '../../errors/domain-error.js'
import { TextLength } from '../../limits/text-length.js'
import { delivery, SessionPayload, SessionTransport } from './session-payload.js'

@InputType({ description: 'The refresh token to spend.' })
export class RefreshSessionInput {
  @IsOptional()
  @TextLength(1, 200)
  @Field(() => String, { nullable: true, description: 'The newest refresh token of the session; left out, the one in the cookie is spent and the new ones go into cookies.' })
  refreshToken?: string | null
}

@Resolver()
export class RefreshSessionResolver {
  @Mutation(() => SessionPayload, {
    description:
      'Spend a refresh token for new tokens. Within 10 s the spent token gives the same successor (several tabs may refresh at once); later its reuse ends the session. Needs no access token: leave an expired one out of the request. Refused with `REFRESH_TOKEN_INVALID`.',
  })
  async refreshSession(
    @Arg('input', () => RefreshSessionInput, { nullable: true, description: 'Left out by clients that keep the session in cookies.' }) input: RefreshSessionInput | undefined,
    @Ctx() context: Context,
  ): Promise<SessionPayload> {
    const { attempts, auth, client, cookies } = context
    await attempts.fromAddress('refresh', client.ip)
    if (input?.refreshToken) return delivery(SessionTransport.TOKEN, cookies)(await auth.refresh(input.refreshToken, client))
    return delivery(SessionTransport.COOKIE, cookies)(await refreshByCookie(context))
  }
}

/** A cookie that is good for nothing is taken back, so that the browser stops sending it. */
async function refreshByCookie({ auth, client, cookies }: Context): Promise<SessionGrant> {
  if (!cookies?.refreshToken) throw new DomainError('REFRESH_TOKEN_INVALID')
  return auth.refresh(cookies.refreshToken, client).catch((error: unknown) => {
    if (error instanceof DomainError && error.reason === 'REFRESH_TOKEN_INVALID') cookies.clear()
    throw error
  })
}
