import type { WebSocket } from 'ws'
import type { Viewer } from '../auth/viewer.js'
import type { GraphQLServing } from './graphql.js'

/** How often the sessions behind open sockets are looked at, should a wake-up be lost: an ended one stops within 30 s. */
const CHECK_MS = 15_000
const SESSION_ENDED = 4401

interface Held {
  sessionId: string
  socket: WebSocket
}

interface Person {
  sockets: Set<Held>
  unfollow: Promise<() => void>
}

/** The sockets of this process, by person: those of an ended session are closed. */
export class OpenSockets {
  private readonly people = new Map<string, Person>()
  private readonly subscriptions = new Set<object>()
  private readonly timer: NodeJS.Timeout

  constructor(private readonly serving: Pick<GraphQLServing, 'database' | 'live' | 'fanOut' | 'report'>) {
    this.timer = setInterval(() => void this.closeAllEnded(), CHECK_MS)
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
    const person = this.personOf(viewer.userId)
    const held = { sessionId: viewer.sessionId, socket }
    person.sockets.add(held)
    socket.once('close', () => {
      person.sockets.delete(held)
      if (person.sockets.size === 0) this.forget(viewer.userId)
    })
  }

  /** Looks at every socket's session. */
  closeAllEnded(): Promise<void> {
    return this.closeEnded([...this.people.values()])
  }

  close(): void {
    clearInterval(this.timer)
  }

  private personOf(userId: string): Person {
    let person = this.people.get(userId)
    if (!person) {
      const unfollow = this.serving.live.bus.follow(`access:${userId}`, () => void this.recheck(userId))
      person = { sockets: new Set(), unfollow }
      this.people.set(userId, person)
    }
    return person
  }

  private forget(userId: string): void {
    void this.people.get(userId)?.unfollow.then((unfollow) => unfollow())
    this.people.delete(userId)
  }

  /** What this person may do has changed: a session ended, the account was disabled, somebody was blocked. */
  private async recheck(userId: string): Promise<void> {
    const person = this.people.get(userId)
    if (person) await this.closeEnded([person])
    await this.serving.fanOut.recheckPerson(userId)
  }

  /** One statement for all sessions; a database that cannot be asked closes nothing. */
  private async closeEnded(people: Person[]): Promise<void> {
    const held = people.flatMap(({ sockets }) => [...sockets])
    if (held.length === 0) return
    const ids = [...new Set(held.map(({ sessionId }) => sessionId))]
    try {
      const { rows } = await this.serving.database.system.query<{ id: string }>('select id from live_sessions($1::uuid[]) id', [ids])
      const live = new Set(rows.map(({ id }) => id))
      for (const { sessionId, socket } of held) if (!live.has(sessionId)) socket.close(SESSION_ENDED, 'SESSION_ENDED')
    } catch (error) {
      this.serving.report(error, 'live_sessions')
    }
  }
}
