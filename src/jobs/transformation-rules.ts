import type { Pool } from 'pg'
import { SystemDoor } from '../db/system-door.js'
import type { TransformationParameters } from '../gateways/ai/ai-provider.js'
import { Gathered } from './gathered.js'

/** A transformation this worker is to see to, as `claim_transformations` gives it. */
export interface Claimed {
  id: string
  type: string
  parameters: TransformationParameters
  input_file_id: string | null
  /** Null when the input is gone. */
  input_path: string | null
  input_name: string | null
  input_media_type: string | null
  output_path: string
  provider_job_id: string | null
  /** Taken from the line just now; otherwise somebody saw to it before. */
  is_begun: boolean
  attempts: number
  /** Since it was submitted, or begun. */
  age_seconds: number
  is_overdue: boolean
}

export interface StoredOutput {
  name: string
  mediaType: string
  size: number
  /** Hexadecimal. */
  sha256: string
}

/** What seeing to a transformation once came to. */
export type Outcome =
  | { kind: 'completed'; output: StoredOutput }
  | { kind: 'failed'; reason: string }
  | { kind: 'submitted'; jobId: string }
  | { kind: 'later'; seconds: number; isOutage: boolean; progress?: number | undefined }
  /** It has ended meanwhile, or this worker stops: there is nothing to write. */
  | { kind: 'dropped' }

/** Ends written in one transaction: enough that what it costs by itself is shared, few enough that nobody waits for it. */
const MOST_ENDED = 100
/** With so many nothing is gained by waiting for more: an end by itself costs little less in a batch twice as large. */
const ENOUGH_ENDED = 40

type Of<Kind extends Outcome['kind']> = { id: string } & Extract<Outcome, { kind: Kind }>

/** What a worker tells the database of transformations, in as few transactions as come out. */
export class TransformationRules {
  private readonly door: SystemDoor
  private readonly completed = new Gathered<Of<'completed'>>((done) =>
    this.call('complete_transformations', { outputs: JSON.stringify(done.map(({ id, output }) => ({ id, ...output }))) }), MOST_ENDED, () => this.patienceMs(), ENOUGH_ENDED)
  private readonly failed = new Gathered<Of<'failed'>>((failed) =>
    this.call('fail_transformations', { ids: idsOf(failed), reasons: failed.map(({ reason }) => reason) }))
  private readonly submitted = new Gathered<Of<'submitted'>>((submitted) =>
    this.call('note_submissions', { ids: idsOf(submitted), providerJobIds: submitted.map(({ jobId }) => jobId) }))
  private readonly later = new Gathered<Of<'later'>>(async (later) => {
    const moved = later.filter(({ progress }) => progress !== undefined)
    if (moved.length > 0) await this.progress(idsOf(moved), moved.map(({ progress }) => progress!))
    await this.call('put_off_transformations', {
      ids: idsOf(later), seconds: later.map(({ seconds }) => Math.ceil(seconds)), isOutage: later.map(({ isOutage }) => isOutage),
    })
  })

  constructor(
    system: Pool,
    private readonly workerId: string,
    /** For how long an end waits for others to be written with it. */
    private readonly patienceMs: () => number,
  ) {
    this.door = new SystemDoor(system)
  }

  claim(input: { provider: string; isElsewhere: boolean; limit: number; mostOpen: number; held: string[] }): Promise<Claimed[]> {
    return this.call<Claimed>('claim_transformations', input)
  }

  /** Those of them that need not go on. */
  async progress(ids: string[], percents: number[]): Promise<string[]> {
    return (await this.call<{ r: string }>('progress_transformations', { ids, percents })).map(({ r }) => r)
  }

  async note(id: string, outcome: Outcome): Promise<void> {
    if (outcome.kind === 'completed') return this.completed.add({ id, ...outcome })
    if (outcome.kind === 'failed') return this.failed.add({ id, ...outcome })
    if (outcome.kind === 'submitted') return this.submitted.add({ id, ...outcome })
    if (outcome.kind === 'later') return this.later.add({ id, ...outcome })
  }

  private call<Row extends object>(rule: string, input: object): Promise<Row[]> {
    return this.door.rule<Row>(rule, { workerId: this.workerId, ...input })
  }
}

const idsOf = (items: { id: string }[]): string[] => items.map(({ id }) => id)
