import type { Pool } from 'pg'
import { asDomainError } from './database-error.js'
import { Door, isServerAnswer, untilRaceWon, WAKE_UPS, type SessionId, type TellWakeUps } from './door.js'
import type { Statement } from './statement.js'

/** A request its sender has given a key: sent again under it, its changes do not happen again and are answered as before. */
export interface KeyedRequest {
  key: string
  /** What tells it from any other request. */
  digest: string
}

interface Woken {
  wakeUps: string | null
}

/**
 * The door of a request with an idempotency key. Each change is one transaction with its key and the rows it answered;
 * a change whose key is there already answers those rows, and does nothing.
 */
export class KeyedDoor extends Door {
  private steps = 0

  constructor(
    pool: Pool,
    sessionId: SessionId,
    tell: TellWakeUps | undefined,
    private readonly request: KeyedRequest,
  ) {
    super(pool, sessionId, tell)
  }

  override async change<Row>(statement: Statement): Promise<Row[]> {
    if (this.sessionId === null) return super.change(statement)
    const step = (this.steps += 1)
    return untilRaceWon(() => this.changeOnce<Row>(statement, step))
  }

  override withoutKey(): Door {
    return new Door(this.pool, this.sessionId, this.tell)
  }

  private async changeOnce<Row>(statement: Statement, step: number): Promise<Row[]> {
    const { key, digest } = this.request
    const client = await this.pool.connect()
    let broken: Error | undefined
    const query = async <Found extends object>(text: string, values: unknown[]): Promise<Found[]> => (await client.query<Found>(text, values)).rows
    try {
      await client.query(`begin; select enter_session('${this.sessionId}')`)
      const [kept] = await query<{ rows: Row[] | null }>("select take_idempotency_key($1, 'request', $2, $3) as rows", [key, JSON.stringify(digest), step])
      const rows = kept!.rows ?? ((await client.query(statement)).rows as Row[])
      if (!kept!.rows) await query('select keep_answer($1, $2, $3)', [key, JSON.stringify(rows), step])
      const [woken] = await query<Woken>(WAKE_UPS, [])
      await client.query('commit')
      this.tellOf(woken)
      return rows
    } catch (error) {
      if (isServerAnswer(error)) await client.query('rollback').catch((lost: Error) => (broken = lost))
      else broken = error as Error
      throw asDomainError(error)
    } finally {
      client.release(broken)
    }
  }
}
