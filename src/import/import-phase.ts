import path from 'node:path'
import type { Client } from 'pg'
import type { Config } from '../config.js'
import { DoneRows, type Batch, type Reading } from './batches.js'
import type { MergeCounts } from './lane.js'
import { showProgress, type Progress } from '../terminal/progress-display.js'
import { RejectsFile } from './rejects-file.js'
import { runLanes } from './run-lanes.js'
import { emptyTally, summary } from './tally.js'

export interface ImportOptions {
  dryRun?: boolean
  /** Where refused rows go; below the data folder when absent. */
  rejects?: string
}

export interface Job {
  options: ImportOptions
  config: Config
  signal: AbortSignal
  /** Undefined in a dry run, which needs none. */
  database: { url: string; ownerId: string | null } | undefined
}

/** What is imported beside the rows a command is named after: what is refused of it has a file of its own. */
const BESIDE = new Set(['plays', 'people'])

interface Input {
  name: string
  fingerprint: string
  progress: Progress
}

interface Phase<Content> {
  of: 'tracks' | 'plays' | 'messages' | 'people' | 'follows'
  /** The name its runs are kept under. */
  run: string
  place: 'line' | 'file'
  lanes: number
  prepare?: (client: Client) => Promise<void>
  batches(reading: Reading): AsyncGenerator<Batch<Content>>
  merge(client: Client, content: Content): Promise<MergeCounts>
  /** What is left to do behind the last batch, or behind a failure. */
  end?(): Promise<void>
}

/** Reads one input to its end and imports it, or only reads it in a dry run; then says what came of it. */
export async function importPhase<Content>(job: Job, input: Input, phase: Phase<Content>): Promise<void> {
  const startedAt = performance.now()
  const [tally, rejects] = [emptyTally(), new RejectsFile(rejectsPath(job, input, phase), phase.place)]
  try {
    await importAll(job, input, phase, { tally, rejects, signal: job.signal })
  } catch (error) {
    // The failure is what has to be told, whatever comes of this.
    await phase.end?.().catch(() => undefined)
    throw error
  }
  await phase.end?.()
  report(rejects)
  const seconds = (performance.now() - startedAt) / 1000
  process.stdout.write(`${summary({ tally, seconds, isDryRun: !job.database, of: phase.of })}\n`)
}

async function importAll<Content>(job: Job, input: Input, phase: Phase<Content>, reading: Omit<Reading, 'done'>): Promise<void> {
  const { tally, rejects } = reading
  const endProgress = showProgress(phase.of, input.progress, tally)
  try {
    if (job.database) {
      const { url, ownerId } = job.database
      const key = { ownerId, source: phase.run, inputName: input.name, fingerprint: input.fingerprint }
      const batches = ({ done }: { done: ConstructorParameters<typeof DoneRows>[0] }) => phase.batches({ ...reading, done: new DoneRows(done) })
      await runLanes({ ...phase, url, key, tally, signal: job.signal, batches })
    } else {
      for await (const _batch of phase.batches({ ...reading, done: new DoneRows([]) })) continue
    }
  } finally {
    endProgress()
    rejects.close()
  }
}

function rejectsPath({ options, config }: Job, input: Input, { of, run }: { of: string; run: string }): string | undefined {
  const { rejects, dryRun } = options
  if (rejects !== undefined) return path.resolve(BESIDE.has(of) ? rejects.replace(/(\.[^./\\]*)?$/, `-${of}$1`) : rejects)
  if (dryRun) return undefined
  const name = `${run}-${input.name}`.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 80)
  return path.resolve(config.DATA_DIR, 'imports', `${name}.rejects.csv`)
}

function report(rejects: RejectsFile): void {
  if (rejects.count === 0) return
  if (rejects.path !== undefined) return void process.stdout.write(`Refused rows and why: ${rejects.path}\n`)
  const more = rejects.count - rejects.examples.length
  process.stdout.write(['Would refuse:', ...rejects.examples, ...(more > 0 ? [`and ${more} more (--rejects <file> lists them all)`] : [])].join('\n  ') + '\n')
}
