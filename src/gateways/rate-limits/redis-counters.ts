import { Cluster, Redis } from 'ioredis'
import { RateLimiterRedis } from 'rate-limiter-flexible'
import { memoryCounter, type Counters } from './counters.js'

/** A call waits no longer than this to be counted. */
export const COMMANDS = { maxRetriesPerRequest: 1, commandTimeout: 1_000 }

const connect = (url: string, isCluster: boolean): Redis | Cluster =>
  isCluster ? new Cluster([url], { enableOfflineQueue: false, redisOptions: COMMANDS }) : new Redis(url, { enableOfflineQueue: false, ...COMMANDS })

/** Counts in Redis, one server or a cluster; while that cannot be reached, each process counts for itself rather than not at all. */
export function redisCounters(url: string, isCluster: boolean): Counters {
  const redis = connect(url, isCluster)
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
