import type { AddressKeys } from './auth/address-keys.js'
import type { Authentication } from './auth/authentication.js'
import type { Client } from './auth/origin.js'
import type { SessionCookies } from './auth/session-cookies.js'
import type { Viewer } from './auth/viewer.js'
import type { Door } from './db/door.js'
import type { Keyring } from './encryption/keyring.js'
import type { MessageTexts } from './encryption/message-texts.js'
import type { FileUrls } from './gateways/storage/file-urls.js'
import type { FileStore } from './gateways/storage/file-store.js'
import type { TopUps } from './gateways/payments/top-ups.js'
import type { ApiCalls } from './gateways/rate-limits/api-calls.js'
import type { Attempts } from './gateways/rate-limits/attempts.js'
import type { Live } from './live/live-state.js'
import type { Loaders } from './loaders/loaders.js'
import type { Cursors } from './paging/cursor.js'
import type { WrittenRows } from './paging/written-rows.js'

export type { Client }

/** What one operation gets. Making it reads nothing: the session is checked with the first row. */
export interface Context {
  requestId: string
  client: Client
  /** The signed-in account, or null for a visitor. */
  viewer: Viewer | null
  db: Door
  loaders: Loaders
  cursors: Cursors
  /** Takes rows as PostgreSQL writes them, where the answer becomes text at once. */
  written?: WrittenRows
  /** Seals and opens texts. */
  keyring: Keyring
  /** Opens the bodies of messages that are shown. */
  messageTexts: MessageTexts
  /** Turns passwords and refresh tokens into sessions. */
  auth: Authentication
  /** Limits on how often something is tried. */
  attempts: Attempts
  /** How often an account calls. */
  apiCalls: ApiCalls
  /** Tells visitors apart for a day. */
  addressKeys: AddressKeys
  /** Where a browser keeps its session; null on a WebSocket, which cannot set cookies. */
  cookies: SessionCookies | null
  /** Where files lie. */
  store: FileStore
  /** Signed addresses of files. */
  files: FileUrls
  /** What audio can be transformed into. */
  transformationTypes: readonly string[]
  /** Payments for sponsor credits; without it nobody can pay. */
  topUps: TopUps | undefined
  /** What subscriptions follow things with. */
  live: Live
}
