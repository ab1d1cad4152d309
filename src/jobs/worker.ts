import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { Logger, parseCronItems, run, type Runner, type RunnerOptions, type TaskList, type WorkerEvents } from 'graphile-worker'
import type { Database } from '../db/pools.js'
import type { Log } from '../log.js'
import { RetryLater } from '../gateways/delivery-faults.js'
import type { AiProvider } from '../gateways/ai/ai-provider.js'
import type { MailGateway } from '../gateways/mail/mail-gateway.js'
import type { PushGateways } from '../gateways/push/open-push.js'
import type { Keyring } from '../encryption/keyring.js'
import type { FileStore } from '../gateways/storage/file-store.js'
import { Heartbeat, type Beat } from './heartbeat.js'
import { JobMetrics } from './job-metrics.js'
import type { JobContext } from './job.js'
import { JOBS } from './jobs.js'

/** Jobs run at once: they wait for the database nearly all of the time. */
const CONCURRENCY = 2
/** One more listens for new jobs, one keeps the schedule. */
const CONNECTIONS = CONCURRENCY + 2
/** New jobs are announced; this finds those whose time has come. */
const POLL_MS = 2_000
const RESTART_MS = 5_000

export interface WorkerOptions {
  store: FileStore
  keyring: Keyring
  ai: AiProvider | undefined
  push: PushGateways
  mail: MailGateway | undefined
  beat: Beat
  eventRetentionDays: number
}

/** No way out of here. */
const DEFAULTS: Omit<WorkerOptions, 'store' | 'keyring'> = { ai: undefined, push: {}, mail: undefined, beat: { everySeconds: 10, givenUpSeconds: 40 }, eventRetentionDays: 7 }

/** Runs the jobs and their schedule in this process, as `polyphony_system`; comes back by itself after a failure. */
export class Worker {
  private runner: Runner | undefined
  private heartbeat: Heartbeat | undefined
  private stopped = false
  /** What the jobs of this process count. */
  readonly metrics = new JobMetrics()

  private constructor(
    private readonly database: Database,
    private readonly log: Log,
    private readonly given: WorkerOptions,
  ) {}

  /** @throws when the queue cannot be reached now; later failures are waited out. */
  static async start(database: Database, log: Log, options: Partial<WorkerOptions> & Pick<WorkerOptions, 'store' | 'keyring'>): Promise<Worker> {
    const worker = new Worker(database, log, { ...DEFAULTS, ...options })
    await worker.launch()
    return worker
  }

  get store(): FileStore {
    return this.given.store
  }

  get isRunning(): boolean {
    return this.runner !== undefined
  }

  get ai(): AiProvider | undefined {
    return this.given.ai
  }

  /** Takes no more jobs and resolves when those under way are done. */
  async stop(): Promise<void> {
    this.stopped = true
    await this.runner?.stop().catch(() => undefined)
    await this.heartbeat?.stop()
    await Promise.all([this.given.mail, this.given.store, ...Object.values(this.given.push)].map(async (gateway) => gateway?.close()))
  }

  private async launch(): Promise<void> {
    const events: WorkerEvents = new EventEmitter()
    events.once('pool:create', ({ workerPool }) => (this.heartbeat = new Heartbeat(workerPool.id, this.given.beat, this.database.system, this.log)))
    this.metrics.follow(events)
    this.runner = await run(this.options(events))
    const ended = (error?: unknown) => void this.restart(error)
    this.runner.promise.then(ended, ended)
  }

  private options(events: WorkerEvents): RunnerOptions {
    return {
      connectionString: this.database.urls.system,
      maxPoolSize: CONNECTIONS,
      concurrency: CONCURRENCY,
      pollInterval: POLL_MS,
      // Shutting down is the server's matter: it lets requests finish first.
      noHandleSignals: true,
      events,
      logger: loggerOver(this.log),
      taskList: tasksWith(this.context()),
      parsedCronItems: schedule(),
      preset: { worker: { localQueue: { size: CONCURRENCY + 1 } } },
    }
  }

  private context(): JobContext {
    const { push, mail, store, keyring, ai, eventRetentionDays } = this.given
    return { system: this.database.system, log: this.log, metrics: this.metrics, push, mail, store, keyring, ai, eventRetentionDays }
  }

  private async restart(error: unknown): Promise<void> {
    this.runner = undefined
    await this.heartbeat?.stop()
    if (this.stopped) return
    this.log.error({ err: error }, 'jobs: the worker has ended, starting it again')
    for (;;) {
      await sleep(RESTART_MS, undefined, { ref: false })
      if (this.stopped) return
      const launched = await this.launch().then(() => true, (fault: unknown) => this.log.warn({ err: fault }, 'jobs: the worker does not start'))
      if (launched) return
    }
  }
}

const tasksWith = (context: JobContext): TaskList =>
  Object.fromEntries(JOBS.map((job) => [job.name, (payload: unknown) => job.run(context, payload)]))

const schedule = () =>
  parseCronItems(JOBS.filter((job) => job.schedule).map((job) => ({ task: job.name, match: job.schedule! })))

/** graphile-worker tells of every job it starts and ends: for debugging only. */
const loggerOver = (log: Log): Logger =>
  new Logger((scope) => (level, message, meta) => {
    const { error } = (meta ?? {}) as { error?: unknown }
    const entry = { ...(scope.taskIdentifier && { job: scope.taskIdentifier }), ...(error !== undefined && { err: error }) }
    // What is tried again by itself is no fault of ours.
    const known = error instanceof RetryLater ? 'warning' : level
    log[known === 'error' ? 'error' : known === 'warning' ? 'warn' : 'debug'](entry, `jobs: ${message}`)
  })
