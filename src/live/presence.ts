import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import type { Log } from '../log.js'
import { Coalesced } from './coalesced.js'

/** A process not heard of for 30 s is gone for the others. */
const BEAT_MS = 10_000
/** A page that is loaded anew is not somebody going and coming. */
const GRACE_MS = 5_000

/** Tells the database who has a connection to this process. However many tabs somebody has, they are here once. */
export class Presence {
  private readonly nodeId = randomUUID()
  private readonly here = new Set<string>()
  private readonly leaving = new Map<string, NodeJS.Timeout>()
  private readonly timer: NodeJS.Timeout
  private readonly come = new Coalesced<string, void>((ids) => this.tell('people_came', ids))
  private readonly gone = new Coalesced<string, void>((ids) => this.tell('people_left', ids.filter((id) => !this.here.has(id))))

  constructor(
    private readonly system: Pool,
    private readonly log: Log,
  ) {
    this.timer = setInterval(() => void this.beat(), BEAT_MS)
    this.timer.unref()
  }

  /** Somebody's first connection was opened. */
  came(userId: string): void {
    clearTimeout(this.leaving.get(userId))
    this.leaving.delete(userId)
    if (this.here.has(userId)) return
    this.here.add(userId)
    void this.come.do(userId)
  }

  /** Somebody's last connection was closed. */
  left(userId: string): void {
    const timer = setTimeout(() => {
      this.leaving.delete(userId)
      this.here.delete(userId)
      void this.gone.do(userId)
    }, GRACE_MS)
    this.leaving.set(userId, timer.unref())
  }

  async close(): Promise<void> {
    clearInterval(this.timer)
    this.leaving.forEach((timer) => clearTimeout(timer))
    if (this.here.size > 0) await this.system.query('select node_left($1)', [this.nodeId]).catch(() => undefined)
  }

  private async beat(): Promise<void> {
    try {
      const { rows } = await this.system.query<{ known: number }>('select node_seen($1) as known', [this.nodeId])
      // After a crash the database knows nobody; after a pause of ours it has given us up.
      if (rows[0]!.known < this.here.size) await this.tell('people_came', [...this.here])
    } catch (error) {
      this.log.warn({ err: error }, 'live: presence not told')
    }
  }

  private async tell(rule: 'people_came' | 'people_left', userIds: string[]): Promise<void[]> {
    if (userIds.length > 0) {
      await this.system
        .query(`select ${rule}($1, $2)`, [this.nodeId, userIds])
        .catch((error: unknown) => this.log.warn({ err: error }, `live: ${rule} failed`))
    }
    return userIds.map(() => undefined)
  }
}
