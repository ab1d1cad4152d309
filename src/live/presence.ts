import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import type { Log } from '../log.js'
import { Attendance } from './attendance.js'

/** A process not heard of for 30 s is gone for the others. */
const BEAT_MS = 10_000

type Rule = 'people_came' | 'people_left' | 'places_entered' | 'places_left'

/** Tells the database who has a connection to this process, and who has what open. However many tabs somebody has, they are here once. */
export class Presence {
  private readonly nodeId = randomUUID()
  private readonly timer: NodeJS.Timeout
  private readonly people = new Attendance({ came: (ids) => this.tell('people_came', [ids]), left: (ids) => this.tell('people_left', [ids]) })
  private readonly places = new Attendance({ came: (keys) => this.tell('places_entered', parted(keys)), left: (keys) => this.tell('places_left', parted(keys)) })

  constructor(
    private readonly system: Pool,
    private readonly log: Log,
  ) {
    this.timer = setInterval(() => void this.beat(), BEAT_MS)
    this.timer.unref()
  }

  /** Somebody's first connection was opened. */
  came(userId: string): void {
    this.people.came(userId)
  }

  /** Somebody's last connection was closed. */
  left(userId: string): void {
    this.people.left(userId)
  }

  /** Somebody has opened a place, such as `project:<id>`, until the returned function is called. */
  enter(place: string, userId: string): () => void {
    const key = `${place} ${userId}`
    this.places.came(key)
    return () => this.places.left(key)
  }

  async close(): Promise<void> {
    clearInterval(this.timer)
    this.people.close()
    this.places.close()
    if (this.people.size + this.places.size > 0) await this.system.query('select node_left($1)', [this.nodeId]).catch(() => undefined)
  }

  private async beat(): Promise<void> {
    try {
      const { rows } = await this.system.query<{ known: number }>('select node_seen($1) as known', [this.nodeId])
      // After a crash the database knows nobody; after a pause of ours it has given us up.
      if (rows[0]!.known < this.people.size + this.places.size) await Promise.all([this.people.tellAgain(), this.places.tellAgain()])
    } catch (error) {
      this.log.warn({ err: error }, 'live: presence not told')
    }
  }

  private async tell(rule: Rule, lists: string[][]): Promise<void> {
    if (lists[0]!.length === 0) return
    const values = lists.map((_, index) => `$${index + 2}`).join(', ')
    await this.system
      .query(`select ${rule}($1, ${values})`, [this.nodeId, ...lists])
      .catch((error: unknown) => this.log.warn({ err: error }, `live: ${rule} failed`))
  }
}

/** The places of keys, and the people in them. */
const parted = (keys: string[]): string[][] => {
  const pairs = keys.map((key) => key.split(' ') as [string, string])
  return [pairs.map(([place]) => place), pairs.map(([, userId]) => userId)]
}
