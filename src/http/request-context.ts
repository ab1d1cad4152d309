import type { FastifyRequest } from 'fastify'
import type { AccessTokens } from '../auth/access-tokens.js'
import type { AddressKeys } from '../auth/address-keys.js'
import type { Authentication } from '../auth/authentication.js'
import type { SessionCookies } from '../auth/session-cookies.js'
import type { Viewer } from '../auth/viewer.js'
import type { Client, Context } from '../context.js'
import { Door } from '../db/door.js'
import { KeyedDoor, type KeyedRequest } from '../db/keyed-door.js'
import type { Database } from '../db/pools.js'
import type { Keyring } from '../encryption/keyring.js'
import type { MessageTexts } from '../encryption/message-texts.js'
import { DomainError } from '../errors/domain-error.js'
import type { FileUrls } from '../gateways/storage/file-urls.js'
import type { FileStore } from '../gateways/storage/file-store.js'
import type { TopUps } from '../gateways/payments/top-ups.js'
import type { ApiCalls } from '../gateways/rate-limits/api-calls.js'
import type { Attempts } from '../gateways/rate-limits/attempts.js'
import { Loaders } from '../loaders/loaders.js'
import type { Live } from '../live/live-state.js'
import type { Cursors } from '../paging/cursor.js'

/** What every context of one server shares. */
export interface Services {
  database: Database
  tokens: AccessTokens
  cursors: Cursors
  keyring: Keyring
  messageTexts: MessageTexts
  auth: Authentication
  attempts: Attempts
  apiCalls: ApiCalls
  addressKeys: AddressKeys
  live: Live
  store: FileStore
  files: FileUrls
  transformationTypes: readonly string[]
  topUps: TopUps | undefined
}

export const ACCESS_COOKIE = 'polyphony_access'

interface Caller {
  requestId: string
  client: Client
  viewer: Viewer | null
  cookies?: SessionCookies | null
  /** Given when the sender has named the request, so that it can be sent again. */
  keyed?: KeyedRequest | undefined
}

/** The context of one operation (or of one event of a subscription): fresh loaders, nothing read yet. */
export function createContext(services: Services, { requestId, client, viewer, cookies = null, keyed }: Caller): Context {
  const { database, cursors, keyring, messageTexts, live, auth, attempts, apiCalls, addressKeys, store, files, transformationTypes, topUps } = services
  const sessionId = viewer?.sessionId ?? null
  const db = keyed ? new KeyedDoor(database.viewer, sessionId, live.bus.publish, keyed) : new Door(database.viewer, sessionId, live.bus.publish)
  return { requestId, client, viewer, cookies, db, loaders: new Loaders(db), cursors, keyring, messageTexts, live, store, files, transformationTypes, topUps, auth, attempts, apiCalls, addressKeys }
}

export const clientOf = (request: FastifyRequest): Client => ({
  ip: request.ip,
  userAgent: request.headers['user-agent']?.slice(0, 512) ?? null,
})

/** Who sent this request: by `Authorization: Bearer`, or by cookie. @throws DomainError INVALID_TOKEN */
export async function viewerOf(request: FastifyRequest, tokens: AccessTokens): Promise<Viewer | null> {
  const token = bearerOf(request.headers.authorization)
  if (token) return tokens.verify(token)
  // A GET can be sent by any page of the web with the browser's cookies, so there a cookie counts for nothing.
  return request.method === 'GET' ? null : viewerOfCookie(request.cookies[ACCESS_COOKIE], tokens)
}

/** The access token in a raw Cookie header, for a socket's upgrade, which no plugin parses. */
export const accessCookieOf = (header = ''): string | undefined =>
  new RegExp(`(?:^|;\\s*)${ACCESS_COOKIE}=([^;]*)`).exec(header)?.[1]

/**
 * A browser sends its cookies without being asked to, an outdated one also with the very call that renews it: such a
 * cookie signs nobody in, and refuses nothing.
 */
export async function viewerOfCookie(token: string | undefined, tokens: AccessTokens): Promise<Viewer | null> {
  if (!token) return null
  return tokens.verify(token).catch((error: unknown) => {
    if (error instanceof DomainError) return null
    throw error
  })
}

/** The token of an Authorization value. @throws DomainError INVALID_TOKEN for any other scheme. */
export function bearerOf(authorization: string | undefined): string | undefined {
  if (authorization === undefined) return undefined
  const token = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization)?.[1]
  if (!token) throw new DomainError('INVALID_TOKEN')
  return token
}
