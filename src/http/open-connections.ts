import type { Viewer } from '../auth/viewer.js'
import type { GraphQLServing } from './graphql.js'

/** How often the sessions behind open connections are looked at, should a wake-up be lost: an ended one stops within 30 s. */
const CHECK_MS = 15_000
const SESSION_ENDED = 4401

/** A socket, or an event stream: what is open for as long as its session lives. */
export interface Connection {
  close(code: number, reason: string): void
  once(event: 'close', onClosed: () => void): unknown
}

interface Held {
  sessionId: string
  connection: Connection
}

interface Person {
  held: Set<Held>
  unfollow: Promise<() => void>
}

/** The sockets and event streams of this process, by person: those of an ended session are closed. */
export class OpenConnections {
  private readonly people = new Map<string, Person>()
  private readonly subscriptions = new Set<object>()
  private readonly timer: NodeJS.Timeout

  constructor(private readonly serving: Pick<GraphQLServing, 'database' | 'live' | 'fanOut' | 'presence' | 'report'>) {
    this.timer = setInterval(() => void this.closeAllEnded(), CHECK_MS)
    this.timer.unref()
  }

  /** Operations under way on all of them. */
  get operations(): number {
    let total = 0
    for (const open of this.subscriptions) total += Object.keys(open).length
    return total
  }

  /** `subscriptions` holds the connection's operations by their ids, as graphql-ws keeps them. */
  add(connection: Connection, viewer: Viewer | null, subscriptions: object): void {
    this.subscriptions.add(subscriptions)
    connection.once('close', () => this.subscriptions.delete(subscriptions))
    if (!viewer) return
    const person = this.personOf(viewer.userId)
    const held = { sessionId: viewer.sessionId, connection }
    person.held.add(held)
    connection.once('close', () => {
      person.held.delete(held)
      if (person.held.size === 0) this.forget(viewer.userId)
    })
  }

  /** Looks at every connection's session. */
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
      person = { held: new Set(), unfollow }
      this.people.set(userId, person)
      this.serving.presence.came(userId)
    }
    return person
  }

  private forget(userId: string): void {
    void this.people.get(userId)?.unfollow.then((unfollow) => unfollow())
    this.people.delete(userId)
    this.serving.presence.left(userId)
  }

  /** What this person may do has changed: a session ended, the account was disabled, somebody was blocked. */
  private async recheck(userId: string): Promise<void> {
    const person = this.people.get(userId)
    if (person) await this.closeEnded([person])
    await this.serving.fanOut.recheckPerson(userId)
  }

  /** One statement for all sessions; a database that cannot be asked closes nothing. */
  private async closeEnded(people: Person[]): Promise<void> {
    const held = people.flatMap((person) => [...person.held])
    if (held.length === 0) return
    const ids = [...new Set(held.map(({ sessionId }) => sessionId))]
    try {
      const { rows } = await this.serving.database.system.query<{ id: string }>('select id from live_sessions($1::uuid[]) id', [ids])
      const live = new Set(rows.map(({ id }) => id))
      for (const { sessionId, connection } of held) if (!live.has(sessionId)) connection.close(SESSION_ENDED, 'SESSION_ENDED')
    } catch (error) {
      this.serving.report(error, 'live_sessions')
    }
  }
}
