import { Audience } from './audience.js'
import type { Bus } from './bus.js'
import { CHANGES_ACCESS, PAGE, type EventLog, type LoggedEvent } from './event-log.js'
import type { Follower } from './follower.js'
import type { Turns } from './turns.js'

/** What a feed needs of its surroundings. */
export interface FeedOptions {
  log: EventLog
  /** Asks again whether these may follow; those who may not are gone when it resolves. */
  recheck: (followers: Follower[]) => Promise<void>
  /** A follower has fallen out of step: it has to read on from the log. */
  onLost: (follower: Follower) => void
  onError: (error: unknown) => void
  turns: Turns
}

/**
 * One channel as this process follows it: what is new is read once from the log, however many follow it here, and
 * handed to all of them in order.
 */
export class ChannelFeed {
  /** The newest number handed out. */
  position = 0
  private readonly audiences = new Map<string, Audience>()
  private unfollow: (() => void) | undefined
  /** Whether there may be more in the log than was read. */
  private hasMoved = false
  private reading = false
  private closed = false

  constructor(
    readonly channel: string,
    private readonly options: FeedOptions,
  ) {}

  /** Resolves once it misses nothing that is written from now on. */
  async open(bus: Bus): Promise<void> {
    this.unfollow = await bus.follow(this.channel, (detail) => this.wake(detail))
    if (this.closed) return this.unfollow()
    const { last } = await this.options.log.head(this.channel)
    this.position = last
    this.wake(undefined)
  }

  close(): void {
    this.closed = true
    this.unfollow?.()
  }

  get followers(): Follower[] {
    return [...this.audiences.values()].flatMap(({ members }) => [...members])
  }

  /** From now on it is given what comes; it has been given everything up to the feed's position. */
  join(follower: Follower): void {
    const { shape } = follower.wants
    let audience = this.audiences.get(shape)
    if (!audience) {
      const { log, onLost, onError, turns } = this.options
      audience = new Audience({ apart: (events) => log.apart(this.channel, events), onLost, onError, turns })
      this.audiences.set(shape, audience)
    }
    audience.members.add(follower)
    follower.isLive = true
  }

  leave(follower: Follower): void {
    const audience = this.audiences.get(follower.wants.shape)
    if (audience?.members.delete(follower) && audience.members.size === 0) this.audiences.delete(follower.wants.shape)
  }

  /** The channel has moved, to that number when it is known. */
  wake(detail: string | undefined): void {
    if (this.closed || Number(detail) <= this.position) return
    this.hasMoved = true
    if (!this.reading) void this.readOn()
  }

  private async readOn(): Promise<void> {
    this.reading = true
    try {
      while (this.hasMoved && !this.closed) {
        this.hasMoved = false
        const events = await this.options.log.after(this.channel, this.position)
        // A whole page may not be all.
        if (events.length === PAGE) this.hasMoved = true
        await this.handOut(events)
      }
    } catch (error) {
      // The heads are compared every few seconds: it is tried again then.
      this.options.onError(error)
    } finally {
      this.reading = false
    }
  }

  private async handOut(events: LoggedEvent[]): Promise<void> {
    for (let start = 0; start < events.length; ) {
      const next = events.findIndex(({ kind }, index) => index > start && CHANGES_ACCESS.has(kind))
      const part = events.slice(start, next < 0 ? undefined : next)
      if (CHANGES_ACCESS.has(part[0]!.kind)) await this.options.recheck(this.followers)
      this.position = part.at(-1)!.seq
      for (const audience of this.audiences.values()) audience.add(part)
      start += part.length
    }
  }
}
