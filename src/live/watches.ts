import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import type { Log } from '../log.js'

/** A watch lasts 90 s in the database; it is renewed well before. */
const RENEW_MS = 30_000

/**
 * Tells the database which topics anybody here watches. A NOTIFY takes a lock over the whole cluster at commit, so
 * what nobody watches is not announced at all.
 */
export class Watches {
  private readonly nodeId = randomUUID()
  private readonly counts = new Map<string, number>()
  private readonly timer: NodeJS.Timeout

  constructor(
    private readonly system: Pool,
    private readonly log: Log,
  ) {
    this.timer = setInterval(() => void this.renew(), RENEW_MS)
    this.timer.unref()
  }

  /** Resolves once the topic will be announced: what is read after that misses nothing. */
  async watch(topic: string): Promise<void> {
    this.counts.set(topic, (this.counts.get(topic) ?? 0) + 1)
    await this.system.query('select watch_topic($1, $2)', [topic, this.nodeId])
  }

  async unwatch(topic: string): Promise<void> {
    const left = (this.counts.get(topic) ?? 1) - 1
    if (left > 0) {
      this.counts.set(topic, left)
      return
    }
    this.counts.delete(topic)
    await this.tell('select unwatch_topic($1, $2)', topic)
    // Somebody may have come while the database was told: then it is told again.
    if (this.counts.has(topic)) await this.tell('select watch_topic($1, $2)', topic)
  }

  close(): void {
    clearInterval(this.timer)
  }

  private async renew(): Promise<void> {
    for (const topic of this.counts.keys()) await this.tell('select watch_topic($1, $2)', topic)
  }

  private async tell(sql: string, topic: string): Promise<void> {
    await this.system.query(sql, [topic, this.nodeId]).catch((error: unknown) => this.log.warn({ err: error, topic }, 'live: watch not told'))
  }
}
