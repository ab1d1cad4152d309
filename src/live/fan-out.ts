import { setTimeout as pause } from 'node:timers/promises'
import { DomainError } from '../errors/domain-error.js'
import type { Log } from '../log.js'
import type { Bus } from './bus.js'
import type { ChannelFeed } from './channel-feed.js'
import { CHANGES_ACCESS, type EventLog } from './event-log.js'
import { Follower, type Following } from './follower.js'
import { LiveChannels } from './live-channels.js'
import { replay } from './replay.js'
import { Turns } from './turns.js'

/** How often it is asked anew who may follow what. */
const RECHECK_MS = 30_000
const RETRY_MS = 1_000
/** Reads for one person alone at once: a thousand would hold up every request behind them for a connection. */
const READS_AT_ONCE = 4

/** Who is signed out is told so, and not that what they followed is gone. */
const refusalOf = ({ refusal }: Following, may: false | null): Error => (may === null ? new DomainError('SESSION_ENDED') : refusal())

export interface FanOutOptions {
  log: EventLog
  bus: Bus
  report: Log
}

/** What a process's live streams have done so far. */
export interface LiveCounts {
  subscriptions: number
  channels: number
  logReads: number
  resyncs: number
}

/** Serves the subscriptions of this process that follow channels. */
export class FanOut {
  private readonly channels: LiveChannels
  private readonly followers = new Set<Follower>()
  private readonly timer: NodeJS.Timeout
  private readonly turns = new Turns(READS_AT_ONCE)
  private resyncs = 0

  constructor(private readonly options: FanOutOptions) {
    const { log, report, bus } = options
    this.channels = new LiveChannels(bus, {
      log,
      turns: this.turns,
      recheck: (followers) => this.recheck(followers),
      onLost: (follower) => void this.catchUp(follower),
      onError: (error) => report.warn({ err: error }, 'live: events not passed on, trying again'),
    }, report)
    this.timer = setInterval(() => void this.recheckQuietly([...this.followers]), RECHECK_MS)
    this.timer.unref()
  }

  get counts(): LiveCounts {
    return { subscriptions: this.followers.size, channels: this.channels.size, logReads: this.options.log.reads, resyncs: this.resyncs }
  }

  /**
   * Follows a channel until the returned function is called or the sink is failed: LiveReady, then what came after the
   * cursor, then what comes, each once and in order.
   * @throws what `refusal` makes when the session may not follow it; DomainError SESSION_ENDED or CURSOR_EXPIRED.
   */
  async follow(wants: Following): Promise<() => void> {
    const { log } = this.options
    const [may, head] = await Promise.all([log.mayFollow(wants.sessionId, wants.channel), log.head(wants.channel)])
    if (!may) throw refusalOf(wants, may)
    // A number the log has not come to yet: the database is an older copy of the one the cursor is from.
    if (wants.after !== null && (wants.after < head.pruned || wants.after > head.last)) throw new DomainError('CURSOR_EXPIRED')
    const follower = new Follower(wants)
    const feed = await this.channels.acquire(wants.channel)
    follower.position = wants.after ?? feed.position
    follower.feed = feed
    this.followers.add(follower)
    void this.start(follower, feed)
    return () => this.leave(follower)
  }

  /** Asks again whether everything this person follows may still be followed by them. */
  recheckPerson(userId: string): Promise<void> {
    return this.recheckQuietly([...this.followers].filter(({ wants }) => wants.userId === userId))
  }

  close(): void {
    clearInterval(this.timer)
    this.channels.close()
  }

  private async start(follower: Follower, feed: ChannelFeed): Promise<void> {
    await this.tell(follower, 'LiveReady')
    await this.readOn(follower, feed)
  }

  /** Too slow a reader is told so once it can be told, and reads on from where it was. */
  private async catchUp(follower: Follower): Promise<void> {
    const { feed } = follower
    if (!feed || follower.isCatchingUp) return
    feed.leave(follower)
    follower.isCatchingUp = true
    this.resyncs += 1
    await follower.wants.sink.drained()
    await this.tell(follower, 'LiveResync')
    await this.readOn(follower, feed)
  }

  private async tell(follower: Follower, kind: 'LiveReady' | 'LiveResync'): Promise<void> {
    const { position, wants } = follower
    try {
      const answer = await wants.tell(kind, position)
      if (!follower.hasLeft) wants.sink.write(answer.payload, answer.cursor)
    } catch (error) {
      this.end(follower, error)
    }
  }

  /** Reads the log under the follower's own rights until it is where the feed is, and joins it there. */
  private async readOn(follower: Follower, feed: ChannelFeed): Promise<void> {
    follower.isCatchingUp = true
    while (!follower.hasLeft) {
      try {
        if (await this.readPage(follower, feed)) break
      } catch (error) {
        if (error instanceof DomainError && error.reason !== 'DATABASE_UNAVAILABLE' && error.reason !== 'SERVER_BUSY') this.end(follower, error)
        else this.options.report.warn({ err: error }, 'live: replay waits')
        await pause(RETRY_MS, undefined, { ref: false })
      }
    }
    follower.isCatchingUp = false
  }

  /** Whether the follower is up to date and has joined. */
  private async readPage(follower: Follower, feed: ChannelFeed): Promise<boolean> {
    const { wants } = follower
    if (follower.position >= feed.position) {
      feed.join(follower)
      return true
    }
    const { pruned } = await this.options.log.head(wants.channel)
    if (follower.position < pruned) throw new DomainError('CURSOR_EXPIRED')
    const events = (await this.options.log.after(wants.channel, follower.position)).filter(({ seq }) => seq <= feed.position)
    if (events.some(({ kind }) => CHANGES_ACCESS.has(kind))) await this.recheck([follower])
    await replay(follower, events, this.turns)
    return false
  }

  private async recheck(followers: Follower[]): Promise<void> {
    await Promise.all(followers.map(async (follower) => {
      const may = await this.options.log.mayFollow(follower.wants.sessionId, follower.wants.channel)
      if (!may) this.end(follower, refusalOf(follower.wants, may))
    }))
  }

  /** What cannot be asked now is asked again; meanwhile nothing can be read from the database either. */
  private recheckQuietly(followers: Follower[]): Promise<void> {
    return this.recheck(followers).catch((error: unknown) => this.options.report.warn({ err: error }, 'live: rights not checked'))
  }

  private end(follower: Follower, error: unknown): void {
    if (follower.hasLeft) return
    this.leave(follower)
    follower.wants.sink.fail(error)
  }

  private leave(follower: Follower): void {
    if (follower.hasLeft) return
    follower.hasLeft = true
    this.followers.delete(follower)
    if (!follower.feed) return
    follower.feed.leave(follower)
    this.channels.release(follower.feed)
  }
}
