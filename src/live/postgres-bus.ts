import { setTimeout as sleep } from 'node:timers/promises'
import { Client, type Pool } from 'pg'
import type { Log } from '../log.js'
import { Followers, type Bus, type OnWake } from './bus.js'
import { Watches } from './watches.js'

const CHANNEL = 'live'
const FIRST_RETRY_MS = 100
const LONGEST_RETRY_MS = 5_000

/**
 * Wake-ups by LISTEN and NOTIFY: nothing but the database is needed for several processes. One connection listens for
 * the whole process and comes back by itself; after a gap everybody is woken once.
 */
export class PostgresBus implements Bus {
  readonly name = 'postgres'
  private readonly followers = new Followers()
  private readonly watches: Watches
  private client: Client | undefined
  private closed = false
  private connectedNow = false

  /** Starts listening in the background. `url` must not lead through a transaction-pooling proxy. */
  constructor(
    private readonly url: string,
    system: Pool,
    private readonly log: Log,
  ) {
    this.watches = new Watches(system, this.followers, log)
    void this.keepListening()
  }

  get connected(): boolean {
    return this.connectedNow
  }

  async follow(topic: string, onWake: OnWake): Promise<() => void> {
    this.followers.add(topic, onWake)
    await this.watches.watch(topic)
    return () => {
      if (this.followers.remove(topic, onWake)) this.watches.unwatch(topic)
    }
  }

  async close(): Promise<void> {
    this.closed = true
    this.watches.close()
    await this.client?.end().catch(() => undefined)
  }

  private async keepListening(): Promise<void> {
    for (let delay = FIRST_RETRY_MS; !this.closed; delay = Math.min(delay * 2, LONGEST_RETRY_MS)) {
      try {
        await this.listen(() => (delay = FIRST_RETRY_MS))
      } catch (error) {
        if (!this.closed) this.log.warn({ err: error }, 'live: listening failed, trying again')
      }
      this.connectedNow = false
      if (!this.closed) await sleep(delay, undefined, { ref: false })
    }
  }

  /** Resolves when the connection has ended. */
  private async listen(onListening: () => void): Promise<void> {
    const client = new Client({ connectionString: this.url, application_name: 'polyphony-live', keepAlive: true })
    this.client = client
    const ended = new Promise<void>((resolve) => client.once('end', resolve))
    client.on('error', (error) => this.log.warn({ err: error }, 'live: connection lost'))
    client.on('notification', ({ payload }) => this.followers.wake(payload ?? ''))
    await client.connect()
    await client.query(`listen ${CHANNEL}`)
    this.connectedNow = true
    onListening()
    await this.watches.renew()
    this.followers.wakeAll()
    await ended
  }
}
