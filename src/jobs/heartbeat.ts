import type { Pool } from 'pg'
import type { Log } from '../log.js'

export interface Beat {
  /** How often a worker says that it lives. */
  everySeconds: number
  /** After how long without a word a worker is taken for dead. */
  givenUpSeconds: number
}

/** Tells the database that this worker lives, and frees the jobs of those that were killed. */
export class Heartbeat {
  private readonly timer: NodeJS.Timeout
  /** Once its first word has been said: until then nobody misses this worker. */
  readonly told: Promise<void>
  /** By the clock of the database. */
  private heardAt: string | null = null

  constructor(
    private readonly workerId: string,
    private readonly rate: Beat,
    private readonly system: Pool,
    private readonly log: Log,
  ) {
    this.timer = setInterval(() => void this.beat(), rate.everySeconds * 1000)
    this.timer.unref()
    this.told = this.beat()
  }

  async stop(): Promise<void> {
    clearInterval(this.timer)
    await this.system.query('select worker_left($1)', [this.workerId]).catch(() => undefined)
  }

  private async beat(): Promise<void> {
    try {
      const { rows } = await this.system.query<{ dead: number; at: string }>(
        'select worker_seen($1, $2, $3) as dead, now()::text as at', [this.workerId, this.rate.givenUpSeconds, this.heardAt],
      )
      const { dead, at } = rows[0]!
      this.heardAt = at
      if (dead > 0) this.log.warn({ workers: dead }, 'jobs: freed the jobs of workers that are gone')
    } catch (error) {
      this.log.warn({ err: error }, 'jobs: heartbeat not told')
    }
  }
}
