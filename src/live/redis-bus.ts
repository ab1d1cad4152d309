import { Cluster, Redis } from 'ioredis'
import type { Log } from '../log.js'
import { Followers, type Bus, type OnWake } from './bus.js'

const PREFIX = 'polyphony:live:'
const LONGEST_RETRY_MS = 5_000
const retryIn = (attempt: number): number => Math.min(100 * 2 ** attempt, LONGEST_RETRY_MS)

/** The hash slot of a topic's shard channel decides which node of a cluster carries it. */
const shardOf = (topic: string): string => `${PREFIX}${topic}`

/**
 * Wake-ups by Redis sharded pub/sub (Redis 7 or later, one server or a cluster): the database then sends no NOTIFY, and
 * the process that commits tells. What it tells while Redis cannot be reached is lost, and found by looking.
 */
export class RedisBus implements Bus {
  readonly name = 'redis'
  private readonly followers = new Followers()
  private readonly publisher: Redis | Cluster
  private readonly subscriber: Redis | Cluster

  constructor(
    url: string,
    isCluster: boolean,
    private readonly log: Log,
  ) {
    this.publisher = isCluster ? connectCluster(url) : connect(url, { enableOfflineQueue: false, commandTimeout: 2_000 })
    this.subscriber = isCluster ? connectCluster(url) : connect(url, { autoResubscribe: false })
    for (const client of [this.publisher, this.subscriber]) {
      client.on('error', (error: unknown) => log.debug({ err: error }, 'live: redis'))
    }
    this.subscriber.on('smessage', (_shard: string, wakeUp: string) => this.followers.wake(wakeUp))
    this.subscriber.on('ready', () => void this.resume())
    this.subscriber.on('close', () => log.warn('live: redis connection lost, trying again'))
  }

  get connected(): boolean {
    return this.subscriber.status === 'ready' && this.publisher.status === 'ready'
  }

  async follow(topic: string, onWake: OnWake): Promise<() => void> {
    this.followers.add(topic, onWake)
    if (this.connected) await this.listenTo(topic)
    return () => {
      if (this.followers.remove(topic, onWake)) this.leave(topic)
    }
  }

  readonly publish = (wakeUps: string[]): void => {
    if (this.publisher.status !== 'ready') return
    for (const wakeUp of new Set(wakeUps)) {
      const [topic] = wakeUp.split('@', 1)
      this.publisher.spublish(shardOf(topic!), wakeUp).catch((error: unknown) => this.log.debug({ err: error }, 'live: wake-up not told'))
    }
  }

  async close(): Promise<void> {
    this.subscriber.removeAllListeners('close')
    this.publisher.disconnect()
    this.subscriber.disconnect()
  }

  /** A new connection listens to nothing yet, and nobody knows what was missed meanwhile. */
  private async resume(): Promise<void> {
    await Promise.all(this.followers.topics.map((topic) => this.listenTo(topic)))
    this.followers.wakeAll()
  }

  private async listenTo(topic: string): Promise<void> {
    await this.subscriber.ssubscribe(shardOf(topic)).catch((error: unknown) => this.log.warn({ err: error }, 'live: topic not followed yet'))
  }

  private leave(topic: string): void {
    if (this.connected) this.subscriber.sunsubscribe(shardOf(topic)).catch(() => undefined)
  }
}

const connect = (url: string, options: object): Redis => new Redis(url, { retryStrategy: retryIn, maxRetriesPerRequest: null, ...options })

/** Every node of the cluster is found from the one that is named. */
const connectCluster = (url: string): Cluster =>
  new Cluster([url], { shardedSubscribers: true, clusterRetryStrategy: retryIn, enableOfflineQueue: false, redisOptions: { maxRetriesPerRequest: null } })
