import type { Log } from '../log.js'
import type { Bus } from './bus.js'
import { ChannelFeed, type FeedOptions } from './channel-feed.js'
import type { Follower } from './follower.js'

/** How often the heads of followed channels are compared with the log: a lost wake-up costs no more than this. */
const COMPARE_MS = 3_000

interface Kept {
  feed: ChannelFeed
  opened: Promise<void>
  users: number
}

/** The channels this process follows: each only while somebody here subscribes to it. */
export class LiveChannels {
  private readonly kept = new Map<string, Kept>()
  private readonly timer: NodeJS.Timeout
  private comparing = false

  constructor(
    private readonly bus: Bus,
    private readonly options: FeedOptions,
    private readonly log: Log,
  ) {
    this.timer = setInterval(() => void this.compare(), COMPARE_MS)
    this.timer.unref()
  }

  get size(): number {
    return this.kept.size
  }

  /** Everybody who is given events as they come. */
  get followers(): Follower[] {
    return [...this.kept.values()].flatMap(({ feed }) => feed.followers)
  }

  /** The feed of a channel, which is to be released again. */
  async acquire(channel: string): Promise<ChannelFeed> {
    let kept = this.kept.get(channel)
    if (!kept) {
      const feed = new ChannelFeed(channel, this.options)
      kept = { feed, opened: feed.open(this.bus), users: 0 }
      this.kept.set(channel, kept)
    }
    kept.users += 1
    try {
      await kept.opened
      return kept.feed
    } catch (error) {
      this.release(kept.feed)
      throw error
    }
  }

  release(feed: ChannelFeed): void {
    const kept = this.kept.get(feed.channel)
    if (kept?.feed !== feed || --kept.users > 0) return
    this.kept.delete(feed.channel)
    feed.close()
  }

  close(): void {
    clearInterval(this.timer)
    for (const { feed } of this.kept.values()) feed.close()
  }

  /** A wake-up may be lost with a connection or a process; the log is not. */
  private async compare(): Promise<void> {
    if (this.comparing) return
    this.comparing = true
    try {
      const feeds = [...this.kept.values()].map(({ feed }) => feed)
      const heads = await Promise.all(feeds.map(({ channel }) => this.options.log.head(channel)))
      feeds.forEach((feed, index) => feed.wake(String(heads[index]!.last)))
    } catch (error) {
      this.log.warn({ err: error }, 'live: heads not compared')
    } finally {
      this.comparing = false
    }
  }
}
