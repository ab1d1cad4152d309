import type { FastifyInstance } from 'fastify'
import type { Pool } from 'pg'
import type { LiveCounts } from '../live/fan-out.js'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** A client names its operations as it likes; beyond this many names the rest is counted as `other`. */
const NAMES = 200
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export interface FinishedOperation {
  /** As the document names it; empty for an anonymous one. */
  name: string
  type: 'query' | 'mutation' | 'subscription' | 'invalid'
  failed: boolean
  seconds: number
}

/** What is open, and how live streams fare. */
export interface LiveGauges extends LiveCounts {
  connections: number
  operations: number
  isBusConnected: boolean
}

/** What is counted at the moment somebody asks. */
export interface Gauges {
  pools: Record<string, Pool>
  live?: () => LiveGauges
  jobs?: () => Promise<{ task: string; waiting: number; running: number; failed: number }[]>
}

/** What this process counts, in the form Prometheus reads. Nothing here knows a user, a variable or an address. */
export class Metrics {
  private readonly registry = new Registry()
  /** What else counts in this process. */
  private readonly others: Registry[] = []
  private readonly names = new Map<string, string>()
  private readonly operations = new Counter({
    name: 'graphql_operations_total', help: 'Operations, by name and outcome.', labelNames: ['operation', 'type', 'outcome'], registers: [this.registry],
  })
  private readonly durations = new Histogram({
    name: 'graphql_operation_duration_seconds', help: 'How long operations took.', labelNames: ['operation', 'type'], buckets: SECONDS, registers: [this.registry],
  })
  private readonly requests = new Counter({
    name: 'http_requests_total', help: 'HTTP requests, by route and status.', labelNames: ['method', 'route', 'status'], registers: [this.registry],
  })

  constructor() {
    collectDefaultMetrics({ register: this.registry })
  }

  operation({ name, type, failed, seconds }: FinishedOperation): void {
    const operation = this.bounded(type === 'invalid' ? 'invalid' : name || 'anonymous')
    this.operations.inc({ operation, type, outcome: failed ? 'error' : 'ok' })
    this.durations.observe({ operation, type }, seconds)
  }

  request(method: string, route: string, status: number): void {
    this.requests.inc({ method, route, status })
  }

  /** Adds what is looked up when somebody asks. */
  watch({ pools, live, jobs }: Gauges): void {
    this.gauge('database_pool_connections', 'Connections to the database, by pool and state.', ['pool', 'state'], (gauge) => {
      for (const [pool, { totalCount, idleCount, waitingCount }] of Object.entries(pools)) {
        gauge.set({ pool, state: 'total' }, totalCount)
        gauge.set({ pool, state: 'idle' }, idleCount)
        gauge.set({ pool, state: 'waiting' }, waitingCount)
      }
    })
    if (live) this.watchLive(live)
    if (jobs) this.watchJobs(jobs)
  }

  /** Everything, as text of the format `contentType` names. */
  async text(): Promise<string> {
    return (await Promise.all([this.registry, ...this.others].map((registry) => registry.metrics()))).join('\n')
  }

  /** Tells with its own what another registry of this process counts. */
  include(registry: Registry): void {
    this.others.push(registry)
  }

  get contentType(): string {
    return this.registry.contentType
  }

  private watchLive(live: () => LiveGauges): void {
    this.gauge('websocket_connections', 'Open WebSockets.', [], (gauge) => gauge.set(live().connections))
    this.gauge('graphql_open_subscriptions', 'Operations under way on WebSockets and event streams.', [], (gauge) => gauge.set(live().operations))
    this.gauge('live_followers', 'Subscriptions that follow a channel.', [], (gauge) => gauge.set(live().subscriptions))
    this.gauge('live_channels', 'Channels this process follows.', [], (gauge) => gauge.set(live().channels))
    this.gauge('live_log_reads_total', 'Statements that read the log of channels.', [], (gauge) => gauge.set(live().logReads))
    this.gauge('live_resyncs_total', 'Times a subscriber was too slow and read on from the log.', [], (gauge) => gauge.set(live().resyncs))
    this.gauge('live_bus_connected', 'Whether wake-ups from other processes arrive: 1 or 0.', [], (gauge) => gauge.set(Number(live().isBusConnected)))
  }

  private watchJobs(jobs: NonNullable<Gauges['jobs']>): void {
    this.gauge('jobs', 'Jobs in the queue, by task and state.', ['task', 'state'], async (gauge) => {
      // The rest is still worth telling while the database is away.
      const counts = await jobs().catch(() => [])
      gauge.reset()
      for (const { task, waiting, running, failed } of counts) {
        gauge.set({ task, state: 'waiting' }, waiting)
        gauge.set({ task, state: 'running' }, running)
        gauge.set({ task, state: 'failed' }, failed)
      }
    })
  }

  private gauge(name: string, help: string, labelNames: string[], collect: (gauge: Gauge) => void | Promise<void>): void {
    const gauge: Gauge = new Gauge({ name, help, labelNames, registers: [this.registry], collect: () => collect(gauge) })
  }

  private bounded(name: string): string {
    const known = this.names.get(name)
    if (known) return known
    if (this.names.size >= NAMES) return 'other'
    this.names.set(name, name)
    return name
  }
}

/** Prometheus reads `/metrics`. Keep it from the public at the proxy, as docs/operating.md shows. */
export function serveMetrics(http: FastifyInstance, metrics: Metrics): void {
  http.get('/metrics', { logLevel: 'warn' }, async (_request, reply) =>
    reply.header('cache-control', 'no-store').type(metrics.contentType).send(await metrics.text()))
}
