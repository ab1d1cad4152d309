import { Redis } from 'ioredis'
import { RateLimiterMemory, RateLimiterRedis, type RateLimiterAbstract } from 'rate-limiter-flexible'

export interface Allowance {
  points: number
  seconds: number
}

/** Where attempts are counted: in this process, or in Redis for several. */
export interface Counters {
  counter(name: string, allowance: Allowance): RateLimiterAbstract
  close(): Promise<void>
}

const memory = (name: string, { points, seconds }: Allowance): RateLimiterMemory =>
  new RateLimiterMemory({ keyPrefix: name, points, duration: seconds })

/** Counts in this process alone. */
export const memoryCounters = (): Counters => ({ counter: memory, close: async () => undefined })

/** Counts in Redis; while that cannot be reached, each process counts for itself rather than not at all. */
export function redisCounters(url: string): Counters {
  const redis = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: 1_000 })
  // Every failed command is answered by the counter in memory; without a listener the error would end the process.
  redis.on('error', () => undefined)
  return {
    counter: (name, allowance) =>
      new RateLimiterRedis({
        storeClient: redis,
        keyPrefix: `polyphony:${name}`,
        points: allowance.points,
        duration: allowance.seconds,
        rejectIfRedisNotReady: true,
        insuranceLimiter: memory(name, allowance),
      }),
    close: async () => redis.disconnect(),
  }
}
