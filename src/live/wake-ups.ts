import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import type { Log } from '../log.js'

const CHANNEL = 'live'
const FIRST_RETRY_MS = 100
const LONGEST_RETRY_MS = 5_000

type OnWake = () => void

/**
 * The bus between processes: a NOTIFY says only that a topic has moved, and whoever follows it reads what is new. One
 * connection listens for the whole process and comes back by itself; after a gap everybody is woken once, so that a
 * lost wake-up costs time and never an event.
 */
export class WakeUps {
  private readonly followers = new Map<string, Set<OnWake>>()
  private client: Client | undefined
  private closed = false
  private connectedNow = false

  constructor(
    private readonly url: string,
    private readonly log: Log,
  ) {}

  /** Whether wake-ups arrive right now; while they do not, followers still look for themselves now and then. */
  get connected(): boolean {
    return this.connectedNow
  }

  /** Starts listening in the background. */
  open(): void {
    void this.keepListening()
  }

  /** Calls `onWake` whenever the topic has moved, until the returned function is called. */
  follow(topic: string, onWake: OnWake): () => void {
    const followers = this.followers.get(topic) ?? new Set()
    this.followers.set(topic, followers.add(onWake))
    return () => {
      followers.delete(onWake)
      if (followers.size === 0 && this.followers.get(topic) === followers) this.followers.delete(topic)
    }
  }

  async close(): Promise<void> {
    this.closed = true
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
    client.on('notification', ({ payload }) => this.wake(payload ?? ''))
    await client.connect()
    await client.query(`listen ${CHANNEL}`)
    this.connectedNow = true
    onListening()
    for (const topic of this.followers.keys()) this.wake(topic)
    await ended
  }

  private wake(topic: string): void {
    this.followers.get(topic)?.forEach((onWake) => onWake())
  }
}
