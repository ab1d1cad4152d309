import { randomUUID } from 'node:crypto'
import { makeDeferredIndexes } from '../db/deferred-indexes.js'
import type { Database } from '../db/pools.js'
import type { AiProvider } from '../gateways/ai/ai-provider.js'
import type { MailGateway } from '../gateways/mail/mail-gateway.js'
import type { PushGateways } from '../gateways/push/open-push.js'
import type { TopUps } from '../gateways/payments/top-ups.js'
import type { Keyring } from '../encryption/keyring.js'
import type { FileStore } from '../gateways/storage/file-store.js'
import type { FileUrls } from '../gateways/storage/file-urls.js'
import type { Log } from '../log.js'
import { Heartbeat, type Beat } from './heartbeat.js'
import { JobLane } from './job-lane.js'
import { JobMetrics } from './job-metrics.js'
import type { Job, JobContext, RenderAudio } from './job.js'
import { JOBS } from './jobs.js'
import { TransformationRunner } from './transformation-runner.js'

/** They wait for the database nearly all of the time. */
const SHORT_AT_ONCE = 2
/** They take a processor each, nearly all of the time. */
const LONG_AT_ONCE = 2

export interface WorkerOptions {
  store: FileStore
  keyring: Keyring
  files: FileUrls
  ai: AiProvider | undefined
  render: RenderAudio | undefined
  topUps: TopUps | undefined
  transformationsAtOnce: number
  push: PushGateways
  mail: MailGateway | undefined
  beat: Beat
  eventRetentionDays: number
}

/** No way out of here. */
const DEFAULTS: Omit<WorkerOptions, 'store' | 'files' | 'keyring'> = {
  ai: undefined, render: undefined, topUps: undefined, transformationsAtOnce: 2, push: {}, mail: undefined, beat: { everySeconds: 10, givenUpSeconds: 40 }, eventRetentionDays: 7,
}

type Given = Partial<WorkerOptions> & Pick<WorkerOptions, 'store' | 'files' | 'keyring'>

/** Runs the jobs, their schedule and the transformations in this process, as `polyphony_system`. */
export class Worker {
  private lanes: JobLane[] = []
  private transformations: TransformationRunner | undefined
  private heartbeat: Heartbeat | undefined
  private readonly stopping = new AbortController()
  /** What the jobs of this process count. */
  readonly metrics = new JobMetrics()

  private constructor(
    private readonly database: Database,
    private readonly log: Log,
    private readonly given: WorkerOptions,
  ) {}

  /** @throws when the queue cannot be reached now; later failures are waited out. */
  static async start(database: Database, log: Log, options: Given): Promise<Worker> {
    const worker = new Worker(database, log, { ...DEFAULTS, ...options })
    const isLong = (job: Job): boolean => job.isLong === true
    await worker.startLane(JOBS.filter((job) => !isLong(job)), SHORT_AT_ONCE)
    await worker.startLane(JOBS.filter(isLong), LONG_AT_ONCE)
    await worker.startTransformations()
    return worker
  }

  get store(): FileStore {
    return this.given.store
  }

  get isRunning(): boolean {
    return this.lanes.every((lane) => lane.isRunning)
  }

  get ai(): AiProvider | undefined {
    return this.given.ai
  }

  /** Takes no more, hands back what would take long, and resolves when the rest is done. */
  async stop(): Promise<void> {
    this.stopping.abort()
    await Promise.all([this.transformations?.stop(), ...this.lanes.map((lane) => lane.stop())])
    await this.heartbeat?.stop()
    await Promise.all([this.given.mail, this.given.store, ...Object.values(this.given.push)].map(async (gateway) => gateway?.close()))
  }

  private async startLane(jobs: Job[], concurrency: number): Promise<void> {
    this.lanes.push(await JobLane.start({ database: this.database, log: this.log, beat: this.given.beat, jobs, context: this.context(), concurrency }))
  }

  private async startTransformations(): Promise<void> {
    const { ai, store, files, transformationsAtOnce, beat } = this.given
    if (!ai) return
    const workerId = `transformations-${randomUUID()}`
    this.heartbeat = new Heartbeat(workerId, beat, this.database.system, this.log)
    await this.heartbeat.told
    this.transformations = new TransformationRunner({ workerId, system: this.database.system, store, files, provider: ai, atOnce: transformationsAtOnce, log: this.log })
  }

  private context(): JobContext {
    const { push, mail, store, files, keyring, ai, render, topUps, eventRetentionDays } = this.given
    return {
      system: this.database.system, log: this.log, metrics: this.metrics, push, mail, store, files, keyring, ai, render, topUps, eventRetentionDays,
      makeIndexes: (signal) => makeDeferredIndexes(this.database.urls.owner, { signal }),
      signal: this.stopping.signal, lookAtTransformations: () => this.transformations?.look(),
    }
  }
}
