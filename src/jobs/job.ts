import type { Pool } from 'pg'
import type { Render } from '../audio/render.js'
import type { MailGateway } from '../gateways/mail/mail-gateway.js'
import type { PushGateways } from '../gateways/push/open-push.js'
import type { AiProvider } from '../gateways/ai/ai-provider.js'
import type { TopUps } from '../gateways/payments/top-ups.js'
import type { FileUrls } from '../gateways/storage/file-urls.js'
import type { FileStore } from '../gateways/storage/file-store.js'
import type { Keyring } from '../encryption/keyring.js'
import type { Log } from '../log.js'
import type { JobMetrics } from './job-metrics.js'

/** What a job gets to work with: the database as `polyphony_system`, and the ways out of here. */
export interface JobContext {
  system: Pool
  log: Log
  metrics: JobMetrics
  push: PushGateways
  /** Without one e-mail is off. */
  mail: MailGateway | undefined
  /** Where files lie. */
  store: FileStore
  /** Opens what people said to each other, for the archive of one of them. */
  keyring: Keyring
  /** Addresses of files, for whoever fetches them from elsewhere. */
  files: FileUrls
  /** Renders audio with effects; without one nothing is exported. */
  render: RenderAudio | undefined
  /** Says that this worker stops: what would take long is given up, and done again elsewhere. */
  signal: AbortSignal
  /** Lets this worker see at once what transformations there are to do. */
  lookAtTransformations(): void
  /** Transforms audio; without one nothing is transformed. */
  ai: AiProvider | undefined
  /** Payments for sponsor credits; without it nobody can pay. */
  topUps: TopUps | undefined
  /** Makes indexes that are dropped for a while, as their owner, which this role is not; answers how many are left. */
  makeIndexes(signal: AbortSignal): Promise<number>
  /** For how many days a live stream can be taken up again. */
  eventRetentionDays: number
}

export type RenderAudio = (render: Render) => Promise<unknown>

/** Work done outside of any request. It may run twice, after a crash: doing it again must change nothing. */
export interface Job {
  /** `<domain>/<verb-noun>`, as its file is called. */
  name: string
  /** When it runs by itself (crontab, UTC); without one it runs when something adds it. */
  schedule?: string
  /** Takes minutes of a processor: it runs beside the others, so that they never wait for it. */
  isLong?: boolean
  run(context: JobContext, payload: unknown): Promise<void>
}

/** The id a payload names, if any: jobs are added by SQL, and one that names nothing has nothing to do. */
export const idIn = (payload: unknown, key: string): string | undefined => (payload as Record<string, string | undefined> | null)?.[key]

/** A job that calls one rule of the database, which answers how many rows it dealt with. */
export const ruleJob = (name: string, schedule: string, rule: string): Job => ({
  name,
  schedule,
  run: async ({ system, log }) => {
    const { rows } = await system.query<{ count: number }>(`select ${rule}() as count`)
    log.info({ job: name, count: rows[0]?.count }, 'swept')
  },
})

/** A bite that one rule of the database takes. */
export const biteOf = (rule: string) => async ({ system }: JobContext): Promise<number> => {
  const { rows } = await system.query<{ count: number }>(`select ${rule}() as count`)
  return rows[0]!.count
}

/** A job that clears away in bites, each a transaction of its own, until a bite finds nothing; `bite` answers how many rows it removed. */
export const clearingJob = (name: string, schedule: string, bite: (context: JobContext) => Promise<number>): Job => ({
  name,
  schedule,
  run: async (context) => {
    let count = 0
    for (let removed = 1; removed > 0; count += removed) removed = await bite(context)
    context.log.info({ job: name, count }, 'swept')
  },
})
