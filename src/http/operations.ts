import type { FastifyInstance } from 'fastify'
import type { Registry } from 'prom-client'
import type { Database } from '../db/pools.js'
import { queueCounts } from '../db/queue-counts.js'
import type { AiProvider } from '../gateways/ai/ai-provider.js'
import type { FileStore } from '../gateways/storage/file-store.js'
import type { FanOut } from '../live/fan-out.js'
import type { Bus } from '../live/bus.js'
import { poolPart, serveHealth, type Parts } from './health.js'
import { serveMetrics, type LiveGauges, type Metrics } from './metrics.js'

/** What this process is made of, as far as an operator looks at it. */
export interface Operated {
  database: Database
  metrics: Metrics
  /** Runs jobs in this process, if it does. */
  worker?: { isRunning: boolean; metrics: { registry: Registry }; ai?: AiProvider | undefined } | undefined
  store: FileStore
  /** Of a process that serves the API. */
  live?: LiveParts
}

interface LiveParts {
  connections: () => number
  operations: () => number
  fanOut: FanOut
  bus: Bus
}

const liveGauges = ({ connections, operations, fanOut, bus }: LiveParts): LiveGauges => ({
  ...fanOut.counts, connections: connections(), operations: operations(), isBusConnected: bus.connected,
})

/** Health and metrics, for a process of any role. */
export function serveOperations(http: FastifyInstance, { database, metrics, store, worker, live }: Operated): void {
  const { viewer, system } = database
  metrics.watch({
    pools: { viewer, system },
    jobs: () => queueCounts(system),
    ...(live && { live: () => liveGauges(live) }),
  })
  if (worker) metrics.include(worker.metrics.registry)
  const parts: Parts = {
    ...(live && { database: poolPart(viewer) }),
    // Signing in and watching need it; reading does not.
    databaseSystem: poolPart(system, live !== undefined),
    ...(worker && { worker: { isOptional: live !== undefined, check: () => worker.isRunning } }),
    ...aiPart(worker?.ai),
    // Without it files can be neither sent nor fetched; all else is served.
    storage: { isOptional: true, check: () => store.check().then(() => true) },
    // Without their indexes lists of tracks and search read them all.
    trackLists: { isOptional: true, check: async () => (await system.query('select from deferred_indexes')).rowCount === 0 },
    // Without wake-ups followers look for themselves every few seconds.
    ...(live && { live: { isOptional: true, check: () => live.bus.connected } }),
  }
  serveHealth(http, parts)
  serveMetrics(http, metrics)
}

/** Transformations wait for a provider that is down. One of the internet is never as quick as what is near. */
const aiPart = (ai: AiProvider | undefined): Parts =>
  ai?.where === 'elsewhere' ? { ai: { isOptional: true, slowMs: Infinity, check: () => ai.check() } } : {}
