import { Client } from 'pg'
import { REACH_MS, reach } from '../db/connection-fault.js'
import { checkpoint, lockLane, type RowRange, type RunKey } from './import-run.js'

const SESSION = `set synchronous_commit = off; set jit = off; set work_mem = '32MB'; set application_name = 'polyphony-import'`
const RETRIES = 5
/** Deadlock, serialization failure, and a row that another transaction inserted meanwhile: passing, all of them. */
const RACE_LOST = new Set(['40P01', '40001', '23505'])

export interface MergeCounts {
  inserted: number
  updated: number
  unchanged: number
}

/** One connection that takes batches in turn with others. */
export class Lane {
  private constructor(readonly client: Client) {}

  static async open(url: string, key: RunKey, number: number): Promise<Lane> {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: REACH_MS, keepAlive: true })
    // A connection that breaks fails its query too, and that is where it is dealt with.
    client.on('error', () => undefined)
    await reach(url, () => client.connect())
    await client.query(SESSION)
    await lockLane(client, key, number)
    return new Lane(client)
  }

  /** Imports a batch and notes that it is done, in one transaction. */
  async commit(runId: string, range: RowRange, work: (client: Client) => Promise<MergeCounts>): Promise<MergeCounts> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.attempt(runId, range, work)
      } catch (error) {
        await this.client.query('rollback').catch(() => undefined)
        if (attempt >= RETRIES || !RACE_LOST.has((error as { code?: string }).code ?? '')) throw error
      }
    }
  }

  private async attempt(runId: string, range: RowRange, work: (client: Client) => Promise<MergeCounts>): Promise<MergeCounts> {
    await this.client.query('begin')
    const counts = await work(this.client)
    await checkpoint(this.client, runId, range, counts)
    await this.client.query('commit')
    return counts
  }

  close(): Promise<void> {
    return this.client.end()
  }
}
