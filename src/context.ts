import type { Viewer } from './auth/viewer.js'
import type { Door } from './db/door.js'
import type { Live } from './live/live-state.js'
import type { Loaders } from './loaders/loaders.js'
import type { Cursors } from './paging/cursor.js'

/** Where an operation came from. */
export interface Client {
  ip: string
  userAgent: string | null
}

/** What one operation gets. Making it reads nothing: the session is checked with the first row. */
export interface Context {
  requestId: string
  client: Client
  /** The signed-in account, or null for a visitor. */
  viewer: Viewer | null
  db: Door
  loaders: Loaders
  cursors: Cursors
  /** What subscriptions follow things with. */
  live: Live
}
