import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { Logger, parseCronItems, run, type Runner, type RunnerOptions, type WorkerEvents } from 'graphile-worker'
import type { Database } from '../db/pools.js'
import { RetryLater } from '../gateways/delivery-faults.js'
import type { Log } from '../log.js'
import { Heartbeat, type Beat } from './heartbeat.js'
import type { Job, JobContext } from './job.js'

/** New jobs are announced; this finds those whose time has come. */
const POLL_MS = 2_000
const RESTART_MS = 5_000

export interface JobLaneOptions {
  database: Database
  log: Log
  beat: Beat
  jobs: readonly Job[]
  context: JobContext
  /** Jobs run at once. One more connection listens for new jobs, one keeps the schedule. */
  concurrency: number
}

/** Runs some of the jobs, and their schedule, so many at once; comes back by itself after a failure. */
export class JobLane {
  private runner: Runner | undefined
  private heartbeat: Heartbeat | undefined
  private stopped = false

  private constructor(private readonly given: JobLaneOptions) {}

  /** @throws when the queue cannot be reached now; later failures are waited out. */
  static async start(options: JobLaneOptions): Promise<JobLane> {
    const lane = new JobLane(options)
    await lane.launch()
    return lane
  }

  get isRunning(): boolean {
    return this.runner !== undefined
  }

  /** Takes no more jobs and resolves when those under way are done. */
  async stop(): Promise<void> {
    this.stopped = true
    await this.runner?.stop().catch(() => undefined)
    await this.heartbeat?.stop()
  }

  private async launch(): Promise<void> {
    const { context, beat, database, log } = this.given
    const events: WorkerEvents = new EventEmitter()
    events.once('pool:create', ({ workerPool }) => (this.heartbeat = new Heartbeat(workerPool.id, beat, database.system, log)))
    context.metrics.follow(events)
    this.runner = await run(this.options(events))
    const ended = (error?: unknown) => void this.restart(error)
    this.runner.promise.then(ended, ended)
  }

  private options(events: WorkerEvents): RunnerOptions {
    const { database, log, jobs, context, concurrency } = this.given
    return {
      connectionString: database.urls.system,
      maxPoolSize: concurrency + 2,
      concurrency,
      pollInterval: POLL_MS,
      // Shutting down is the server's matter: it lets requests finish first.
      noHandleSignals: true,
      events,
      logger: loggerOver(log),
      taskList: Object.fromEntries(jobs.map((job) => [job.name, (payload: unknown) => job.run(context, payload)])),
      parsedCronItems: parseCronItems(jobs.filter((job) => job.schedule).map((job) => ({ task: job.name, match: job.schedule! }))),
      // A long job taken ahead of time would wait here while another worker is idle.
      ...(!jobs.some((job) => job.isLong) && { preset: { worker: { localQueue: { size: concurrency + 1 } } } }),
    }
  }

  private async restart(error: unknown): Promise<void> {
    this.runner = undefined
    await this.heartbeat?.stop()
    if (this.stopped) return
    const { log } = this.given
    log.error({ err: error }, 'jobs: the worker has ended, starting it again')
    for (;;) {
      await sleep(RESTART_MS, undefined, { ref: false })
      if (this.stopped) return
      const launched = await this.launch().then(() => true, (fault: unknown) => log.warn({ err: fault }, 'jobs: the worker does not start'))
      if (launched) return
    }
  }
}

/** graphile-worker tells of every job it starts and ends: for debugging only. */
const loggerOver = (log: Log): Logger =>
  new Logger((scope) => (level, message, meta) => {
    const { error } = (meta ?? {}) as { error?: unknown }
    const entry = { ...(scope.taskIdentifier && { job: scope.taskIdentifier }), ...(error !== undefined && { err: error }) }
    // What is tried again by itself is no fault of ours.
    const known = error instanceof RetryLater ? 'warning' : level
    log[known === 'error' ? 'error' : known === 'warning' ? 'warn' : 'debug'](entry, `jobs: ${message}`)
  })
