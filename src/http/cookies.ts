import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { SessionCookies, SessionGrant } from '../auth/session-cookies.js'
import { ACCESS_COOKIE } from './request-context.js'

export const REFRESH_COOKIE = 'polyphony_refresh'

const ACCESS = { path: '/', httpOnly: true, sameSite: 'lax' } satisfies CookieSerializeOptions
/** Sent to the one place that reads it. */
const REFRESH = { ...ACCESS, path: '/graphql' } satisfies CookieSerializeOptions

/**
 * The cookies of one HTTP exchange. `secure` is off only where development has no TLS. A GET carries none of their
 * rights: any page of the web can send one.
 */
export const sessionCookies = (request: FastifyRequest, reply: FastifyReply, secure: boolean): SessionCookies => ({
  refreshToken: request.method === 'GET' ? undefined : request.cookies[REFRESH_COOKIE],
  keep: ({ accessToken, accessTokenExpiresAt, refreshToken, refreshTokenExpiresAt }: SessionGrant) => {
    reply.setCookie(ACCESS_COOKIE, accessToken, { ...ACCESS, secure, expires: accessTokenExpiresAt })
    reply.setCookie(REFRESH_COOKIE, refreshToken, { ...REFRESH, secure, expires: refreshTokenExpiresAt })
  },
  clear: () => {
    reply.clearCookie(ACCESS_COOKIE, { ...ACCESS, secure })
    reply.clearCookie(REFRESH_COOKIE, { ...REFRESH, secure })
  },
})
