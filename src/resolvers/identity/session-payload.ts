import { Ctx, Field, FieldResolver, ID, ObjectType, registerEnumType, Resolver, Root } from 'type-graphql'
import type { SessionCookies, SessionGrant } from '../../auth/session-cookies.js'
import type { Context } from '../../context.js'
import { User } from '../../entities/profiles/user.js'
import { DateTimeScalar } from '../../entities/scalars/date-time.js'
import { DomainError } from '../../errors/domain-error.js'
import { userLoader } from '../../loaders/profiles.js'

export enum SessionTransport {
  TOKEN = 'TOKEN',
  COOKIE = 'COOKIE',
}
registerEnumType(SessionTransport, {
  name: 'SessionTransport',
  description: 'How a session\'s tokens reach the client.',
  valuesConfig: {
    TOKEN: { description: 'In the answer: send the access token as `Authorization: Bearer …`.' },
    COOKIE: { description: 'As HttpOnly cookies a browser keeps and scripts cannot read; over HTTP only.' },
  },
})

@ObjectType({ description: 'A session and its tokens.', simpleResolvers: true })
export class SessionPayload {
  @Field(() => ID, { description: 'The session\'s id, a UUID.' })
  sessionId!: string

  @Field(() => String, { nullable: true, description: 'Send it as `Authorization: Bearer …`; null when it went into a cookie.' })
  accessToken!: string | null

  @Field(() => DateTimeScalar, { description: 'When the access token expires: refresh before.' })
  accessTokenExpiresAt!: Date

  @Field(() => String, { nullable: true, description: 'Good for one `refreshSession`; null when it went into a cookie. Keep it secret.' })
  refreshToken!: string | null

  @Field(() => DateTimeScalar, { description: 'When the session ends unless it is refreshed.' })
  refreshTokenExpiresAt!: Date

  userId!: string
}

@Resolver(() => SessionPayload)
export class SessionPayloadResolver {
  @FieldResolver(() => User, { nullable: true, description: 'The person signed in.' })
  user(@Root() { userId }: SessionPayload, @Ctx() { db }: Context): Promise<User | null> {
    // As a visitor: the session this request came with may be another one, or over.
    return userLoader(db.asVisitor()).load(userId)
  }
}

export type Deliver = (grant: SessionGrant) => SessionPayload

/** How a grant will be handed over; asked before anything is done. @throws DomainError COOKIES_UNAVAILABLE */
export function delivery(transport: SessionTransport, cookies: SessionCookies | null): Deliver {
  if (transport === SessionTransport.TOKEN) return (grant) => grant
  if (!cookies) throw new DomainError('COOKIES_UNAVAILABLE')
  return (grant) => {
    cookies.keep(grant)
    return { ...grant, accessToken: null, refreshToken: null }
  }
}
