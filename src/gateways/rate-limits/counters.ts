import { RateLimiterMemory, type RateLimiterAbstract } from 'rate-limiter-flexible'

export interface Allowance {
  points: number
  seconds: number
}

/** Where attempts are counted: in this process, or in Redis for several. */
export interface Counters {
  counter(name: string, allowance: Allowance): RateLimiterAbstract
  close(): Promise<void>
}

/** One counter of this process alone. */
export const memoryCounter = (name: string, { points, seconds }: Allowance): RateLimiterMemory =>
  new RateLimiterMemory({ keyPrefix: name, points, duration: seconds })

/** Counts in this process alone. */
export const memoryCounters = (): Counters => ({ counter: memoryCounter, close: async () => undefined })
