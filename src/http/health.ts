import type { FastifyInstance } from 'fastify'
import type { Pool } from 'pg'

export type Status = 'ok' | 'degraded' | 'down'

/** One thing this process depends on. */
export interface Part {
  /** Whether operations can be served without it, if more slowly or later. */
  isOptional: boolean
  /** Slower than this, it still counts as working, but not as well; `SLOW_MS` unless it says otherwise. */
  slowMs?: number
  /** Resolves to whether it does its work; throws or takes too long when it cannot be asked. */
  check(): Promise<boolean> | boolean
}

export type Parts = Record<string, Part>

interface PartReport {
  status: Status
  /** Milliseconds the check took. */
  latencyMs: number
}

export interface Readiness {
  status: Status
  parts: Record<string, PartReport>
}

const PATIENCE_MS = 2_000
const SLOW_MS = 500
/** Whoever asks more often gets the last answer: asking must not become a load of its own. */
const REMEMBERED_MS = 1_000

/** A database answers through this pool. Nothing of an error is told: it may name hosts and accounts. */
export const poolPart = (pool: Pool, isOptional = false): Part => ({
  isOptional,
  check: async () => (await pool.query('select 1')).rowCount === 1,
})

/** `/health/live`: the process runs. `/health/ready`: 200 while operations can be served, 503 otherwise, and which part is why. */
export function serveHealth(http: FastifyInstance, parts: Parts): void {
  const readiness = remembered(() => check(parts))
  http.get('/health/live', { logLevel: 'warn' }, (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }))
  http.get('/health/ready', { logLevel: 'warn' }, async (_request, reply) => {
    const report = await readiness()
    return reply.code(report.status === 'down' ? 503 : 200).header('cache-control', 'no-store').send(report)
  })
}

/** Never takes longer than `PATIENCE_MS`, whatever hangs. */
export async function check(parts: Parts): Promise<Readiness> {
  const entries = await Promise.all(Object.entries(parts).map(async ([name, part]) => [name, await checkPart(part)] as const))
  const statuses = entries.map(([, report]) => report.status)
  const isDown = entries.some(([name, report]) => report.status === 'down' && !parts[name]!.isOptional)
  const status = isDown ? 'down' : statuses.every((each) => each === 'ok') ? 'ok' : 'degraded'
  return { status, parts: Object.fromEntries(entries) }
}

async function checkPart(part: Part): Promise<PartReport> {
  const startedAt = performance.now()
  const works = await Promise.race([Promise.resolve().then(part.check).catch(() => false), patience()])
  const latencyMs = Math.round((performance.now() - startedAt) * 10) / 10
  return { status: !works ? 'down' : latencyMs > (part.slowMs ?? SLOW_MS) ? 'degraded' : 'ok', latencyMs }
}

const patience = (): Promise<false> => new Promise((resolve) => setTimeout(() => resolve(false), PATIENCE_MS).unref())

function remembered<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let last: Promise<Result> | undefined
  let madeAt = -Infinity
  return () => {
    if (!last || performance.now() - madeAt > REMEMBERED_MS) {
      madeAt = performance.now()
      last = make()
    }
    return last
  }
}
