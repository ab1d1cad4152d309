import type { FastifyInstance } from 'fastify'
import type { Database } from '../db/pools.js'
import { queueCounts } from '../db/queue-counts.js'
import type { Bus } from '../live/bus.js'
import { poolPart, serveHealth, type Parts } from './health.js'
import { serveMetrics, type Metrics } from './metrics.js'

/** What this process is made of, as far as an operator looks at it. */
export interface Operated {
  database: Database
  metrics: Metrics
  /** Runs jobs in this process, if it does. */
  worker?: { isRunning: boolean } | undefined
  /** Of a process that serves the API. */
  sockets?: { counts(): { connections: number; operations: number } }
  bus?: Bus
}

/** Health and metrics, for a process of any role. */
export function serveOperations(http: FastifyInstance, { database, metrics, worker, sockets, bus }: Operated): void {
  const { viewer, system } = database
  metrics.watch({
    pools: { viewer, system },
    jobs: () => queueCounts(system),
    ...(sockets && { sockets: () => sockets.counts() }),
  })
  const parts: Parts = {
    ...(sockets && { database: poolPart(viewer) }),
    // Signing in and watching need it; reading does not.
    databaseSystem: poolPart(system, sockets !== undefined),
    ...(worker && { worker: { isOptional: sockets !== undefined, check: () => worker.isRunning } }),
    // Without wake-ups followers look for themselves every few seconds.
    ...(bus && { live: { isOptional: true, check: () => bus.connected } }),
  }
  serveHealth(http, parts)
  serveMetrics(http, metrics)
}
