import type { RateLimiterAbstract } from 'rate-limiter-flexible'
import type { Viewer } from '../../auth/viewer.js'
import type { TierLimits } from '../../config.js'
import type { SystemDoor } from '../../db/system-door.js'
import type { SubscriptionTier } from '../../entities/identity/account.js'
import type { Log } from '../../log.js'
import { allowanceOf, callRefused, HOUR_MS, type CallAllowance } from './call-allowance.js'
import type { Counters } from './counters.js'

/** How often what was counted is told to the database, and how long a change of tier takes at most to count here. */
const TELL_MS = 10_000
/** The limit is each account's own, and compared here. */
const UNBOUNDED = Number.MAX_SAFE_INTEGER

/** An account's calls in the hour it last called in. */
interface Standing {
  window: number
  used: number
  tier: SubscriptionTier
}

interface Untold {
  userId: string
  window: number
  calls: number
}

interface Told {
  user_id: string
  window_start: Date
  tier: SubscriptionTier
  used: number
  at: Date
}

/**
 * Limits the calls of accounts by the hour (UTC). A call costs no statement: its tier is a claim of the access token,
 * the count is in this process or in Redis, and every few seconds one statement tells the database all of it and learns
 * each account's tier and what other processes counted. So a limit holds exactly in one process or with Redis, and
 * among processes without Redis within those seconds.
 */
export class ApiCalls {
  private readonly counter: RateLimiterAbstract
  private readonly standings = new Map<string, Standing>()
  private untold = new Map<string, Untold>()
  private readonly timer: NodeJS.Timeout
  private telling: Promise<void> = Promise.resolve()
  /** By how much the database's clock is ahead of ours. */
  private aheadMs = 0

  constructor(
    private readonly limits: TierLimits,
    counters: Counters,
    private readonly system: SystemDoor,
    private readonly log: Log,
  ) {
    this.counter = counters.counter('apiCall', { points: UNBOUNDED, seconds: HOUR_MS / 1000 })
    this.timer = setInterval(() => void this.tell(), TELL_MS)
    this.timer.unref()
  }

  /** Counts a call of this account. @throws DomainError SUBSCRIPTION_REQUIRED, QUOTA_EXCEEDED */
  async take(viewer: Viewer): Promise<CallAllowance> {
    const now = this.now()
    const window = now - (now % HOUR_MS)
    const key = `${viewer.userId} ${window}`
    // Kept a little longer than the hour, for processes whose clocks differ.
    const { consumedPoints } = await this.counter.consume(key, 1, { customDuration: Math.ceil((window + HOUR_MS - now) / 1000) + 60 })
    const standing = this.standingOf(viewer, window)
    const untold = this.untoldOf(key, viewer.userId, window)
    // A store that was restarted, or stands in for one that cannot be reached, knows less than we do.
    const used = Math.max(consumedPoints, standing.used + 1)
    const limit = this.limits[standing.tier].apiCalls
    if (used > limit) {
      await this.counter.reward(key)
      throw callRefused(allowanceOf({ used: limit, limit, window }, now), standing.tier, this.limits)
    }
    standing.used = used
    untold.calls += 1
    return allowanceOf({ used, limit, window }, now)
  }

  /** What this account has called in this hour, as far as this process knows. Its own call is in it. */
  of(viewer: Viewer): CallAllowance {
    const now = this.now()
    const window = now - (now % HOUR_MS)
    const { used, tier } = this.standingOf(viewer, window)
    return allowanceOf({ used, limit: this.limits[tier].apiCalls, window }, now)
  }

  /** Tells the database what was counted since it was last told; what it cannot be told now it is told later. */
  tell(): Promise<void> {
    this.telling = this.telling.then(() => this.tellAll())
    return this.telling
  }

  async close(): Promise<void> {
    clearInterval(this.timer)
    await this.tell()
  }

  private now(): number {
    return Date.now() + this.aheadMs
  }

  private standingOf({ userId, tier }: Viewer, window: number): Standing {
    let standing = this.standings.get(userId)
    if (!standing) this.standings.set(userId, (standing = { window, used: 0, tier }))
    if (standing.window < window) Object.assign(standing, { window, used: 0 })
    return standing
  }

  private untoldOf(key: string, userId: string, window: number): Untold {
    let untold = this.untold.get(key)
    if (!untold) this.untold.set(key, (untold = { userId, window, calls: 0 }))
    return untold
  }

  private async tellAll(): Promise<void> {
    const told = this.untold
    if (told.size === 0) return
    this.untold = new Map()
    const sentAt = Date.now()
    try {
      const calls = [...told.values()].map(({ userId, window, calls: made }) => ({ userId, window: new Date(window), calls: made }))
      const rows = await this.system.rule<Told>('count_api_calls', { calls: JSON.stringify(calls) })
      if (rows[0]) this.aheadMs = Math.round(rows[0].at.getTime() - (sentAt + Date.now()) / 2)
      rows.forEach((row) => this.learn(row))
    } catch (error) {
      this.log.warn({ err: error }, 'calls not told to the database')
      told.forEach(({ userId, window, calls }, key) => (this.untoldOf(key, userId, window).calls += calls))
    }
    this.forget()
  }

  private learn({ user_id: userId, window_start: start, tier, used }: Told): void {
    const standing = this.standings.get(userId)
    if (!standing) return
    standing.tier = tier
    const window = start.getTime()
    if (standing.window === window) standing.used = Math.max(standing.used, used + (this.untold.get(`${userId} ${window}`)?.calls ?? 0))
  }

  /**
   * Who has not called in this hour is known no more: their next token says what tier they have. What could not be told
   * for two hours is given up, so that a long outage fills no memory.
   */
  private forget(): void {
    const hour = this.now() - HOUR_MS
    for (const [userId, { window }] of this.standings) if (window <= hour) this.standings.delete(userId)
    for (const [key, { window }] of this.untold) if (window <= hour - HOUR_MS) this.untold.delete(key)
  }
}
