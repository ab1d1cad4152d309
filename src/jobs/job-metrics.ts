import type { WorkerEvents } from 'graphile-worker'
import { Counter, Histogram, Registry } from 'prom-client'

const SECONDS = [0.005, 0.025, 0.1, 0.5, 1, 5, 15, 60, 300, 900]

export type DeliveryOutcome = 'sent' | 'gone' | 'retried' | 'refused' | 'unknown' | 'off' | 'dropped'

/** What the jobs of this process count, in the form Prometheus reads. */
export class JobMetrics {
  readonly registry = new Registry()
  private readonly startedAt = new Map<string, number>()
  private readonly runs = new Counter({
    name: 'job_runs_total', help: 'Jobs that ended, by task and outcome.', labelNames: ['task', 'outcome'], registers: [this.registry],
  })
  private readonly durations = new Histogram({
    name: 'job_duration_seconds', help: 'How long jobs ran.', labelNames: ['task'], buckets: SECONDS, registers: [this.registry],
  })
  private readonly deliveries = new Counter({
    name: 'deliveries_total', help: 'Notifications sent outside of the app, by channel and outcome.', labelNames: ['channel', 'outcome'], registers: [this.registry],
  })

  delivery(channel: 'PUSH' | 'EMAIL', outcome: DeliveryOutcome, count = 1): void {
    this.deliveries.inc({ channel, outcome }, count)
  }

  /** Counts the jobs a worker tells of. */
  follow(events: WorkerEvents): void {
    events.on('job:start', ({ job }) => void this.startedAt.set(job.id, performance.now()))
    events.on('job:success', ({ job }) => this.ended(job.id, job.task_identifier, 'ok'))
    events.on('job:error', ({ job }) => this.ended(job.id, job.task_identifier, 'error'))
  }

  private ended(id: string, task: string, outcome: 'ok' | 'error'): void {
    const startedAt = this.startedAt.get(id)
    this.startedAt.delete(id)
    this.runs.inc({ task, outcome })
    if (startedAt !== undefined) this.durations.observe({ task }, (performance.now() - startedAt) / 1000)
  }
}
