import { Redis } from 'ioredis'
import { RateLimiterRedis } from 'rate-limiter-flexible'
import { memoryCounter, type Counters } from './counters.js'

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
        insuranceLimiter: memoryCounter(name, allowance),
      }),
    close: async () => redis.disconnect(),
  }
}
