import type { Pool } from 'pg'
import type { WebSocket } from 'ws'
import type { Viewer } from '../auth/viewer.js'

/** How often the sessions behind open sockets are looked at: an ended one stops within 30 s. */
const CHECK_MS = 15_000
const SESSION_ENDED = 4401

/** The sockets of this process, by session, so that an ended session's sockets are closed. */
export class OpenSockets {
  private readonly bySession = new Map<string, Set<WebSocket>>()
  private readonly subscriptions = new Set<object>()
  private readonly timer: NodeJS.Timeout

  constructor(private readonly system: Pool) {
    this.timer = setInterval(() => void this.closeEnded().catch(() => undefined), CHECK_MS)
    this.timer.unref()
  }

  /** Operations under way on all sockets. */
  get operations(): number {
    let total = 0
    for (const open of this.subscriptions) total += Object.keys(open).length
    return total
  }

  /** `subscriptions` holds the socket's operations by their ids, as graphql-ws keeps them. */
  add(socket: WebSocket, viewer: Viewer | null, subscriptions: object): void {
    this.subscriptions.add(subscriptions)
    socket.once('close', () => this.subscriptions.delete(subscriptions))
    if (!viewer) return
    const { sessionId } = viewer
    const sockets = this.bySession.get(sessionId) ?? new Set()
    this.bySession.set(sessionId, sockets.add(socket))
    socket.once('close', () => {
      sockets.delete(socket)
      if (sockets.size === 0 && this.bySession.get(sessionId) === sockets) this.bySession.delete(sessionId)
    })
  }

  /** One statement for all sessions; a database that cannot be asked closes nothing. */
  async closeEnded(): Promise<void> {
    const ids = [...this.bySession.keys()]
    if (ids.length === 0) return
    const { rows } = await this.system.query<{ id: string }>('select id from live_sessions($1::uuid[]) id', [ids])
    const live = new Set(rows.map((row) => row.id))
    for (const id of ids) {
      if (!live.has(id)) this.bySession.get(id)?.forEach((socket) => socket.close(SESSION_ENDED, 'SESSION_ENDED'))
    }
  }

  close(): void {
    clearInterval(this.timer)
  }
}
