import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import type { Log } from '../log.js'
import { Coalesced } from './coalesced.js'

/** A watch lasts 90 s in the database; it is renewed well before. */
const RENEW_MS = 30_000
/** Topics told of in one statement. */
const MOST = 1_000

/**
 * Tells the database which topics anybody here watches. A NOTIFY takes a lock over the whole cluster at commit, so
 * what nobody watches is not announced at all.
 */
export class Watches {
  private readonly nodeId = randomUUID()
  private readonly timer: NodeJS.Timeout
  private readonly told = new Coalesced<string, void>((topics) => this.tell('watch_topics', topics), MOST)
  private readonly untold = new Coalesced<string, void>((topics) => this.forget(topics), MOST)

  /** `topics` are those watched right now. */
  constructor(
    private readonly system: Pool,
    private readonly topics: { readonly topics: string[]; has(topic: string): boolean },
    private readonly log: Log,
  ) {
    this.timer = setInterval(() => void this.renew(), RENEW_MS)
    this.timer.unref()
  }

  /** Resolves once the topic will be announced; a database that cannot be told now is told when it is back. */
  watch(topic: string): Promise<void> {
    return this.told.do(topic)
  }

  unwatch(topic: string): void {
    void this.untold.do(topic)
  }

  /** Everything anew, as after a restart of the database, which forgets its watches. */
  async renew(): Promise<void> {
    const { topics } = this.topics
    for (let start = 0; start < topics.length; start += MOST) await this.tell('watch_topics', topics.slice(start, start + MOST))
  }

  close(): void {
    clearInterval(this.timer)
  }

  private async forget(topics: string[]): Promise<void[]> {
    const left = await this.tell('unwatch_topics', topics.filter((topic) => !this.topics.has(topic)))
    // Somebody may have come while the database was told: then it is told again.
    const again = topics.filter((topic) => this.topics.has(topic))
    if (again.length > 0) await this.tell('watch_topics', again)
    return left
  }

  private async tell(rule: 'watch_topics' | 'unwatch_topics', topics: string[]): Promise<void[]> {
    if (topics.length > 0) {
      await this.system
        .query(`select ${rule}($1, $2)`, [topics, this.nodeId])
        .catch((error: unknown) => this.log.warn({ err: error, topics: topics.length }, `live: ${rule} failed`))
    }
    return topics.map(() => undefined)
  }
}
