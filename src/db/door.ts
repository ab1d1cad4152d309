import type { Socket } from 'node:net'
import type { Pool, PoolClient, QueryResult } from 'pg'
import { asDomainError, isRaceLost } from './database-error.js'
import { inOneFlush } from './one-flush.js'
import { readAs } from './session-read.js'
import { callOf, type Statement } from './statement.js'

/** Told of the wake-ups of a change once it is committed: `topic@detail`, as the rule `wake_topic` notes them. */
export type TellWakeUps = (wakeUps: string[]) => void

/** Who a unit of work acts for; a null session is a visitor. The id has been read from a verified token. */
export type SessionId = string | null

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const RETRIES = 2

/** Whether a text can be the id of a row at all; what is not a UUID exists for nobody. */
export const isId = (text: string): boolean => UUID.test(text)

/**
 * The only way from a request to the database. Each call is one unit of work in one short transaction of the role
 * `polyphony_viewer`, under Row-Level Security, as the account of the session: no connection is held in between.
 */
export class Door {
  constructor(
    protected readonly pool: Pool,
    protected readonly sessionId: SessionId,
    protected readonly tell?: TellWakeUps,
  ) {
    if (sessionId !== null && !isId(sessionId)) throw new TypeError('A session id must be a UUID')
  }

  /** Rows as this viewer may see them. */
  async rows<Row>(statement: Statement): Promise<Row[]> {
    try {
      // One statement is a transaction by itself, and the settings of a pooled connection name nobody.
      const { rows } = await (this.sessionId === null ? this.pool.query(statement) : this.onConnection((client) => readAs(client, this.sessionId!, statement)))
      return rows as Row[]
    } catch (error) {
      throw asDomainError(error)
    }
  }

  /** The first row, or undefined. */
  async row<Row>(statement: Statement): Promise<Row | undefined> {
    return (await this.rows<Row>(statement))[0]
  }

  /** The rows of a statement made by `asJson`, with companions inside them; times are ISO text. */
  async json<Row>(statement: Statement): Promise<Row[]> {
    const [answer] = await this.rows<{ rows: Row[] | null }>(statement)
    return answer?.rows ?? []
  }

  /**
   * A statement that may change something: a call of a rule, or a plain edit a policy allows. All of it happens or
   * nothing does; a lost race (deadlock) is tried again.
   */
  async change<Row>(statement: Statement): Promise<Row[]> {
    return untilRaceWon(() => this.changeInTransaction<Row>(statement))
  }

  /** Calls a rule that changes something; `input`'s properties are its parameters. Rows as `select` lists them. */
  rule<Row>(name: string, input: object, select?: string): Promise<Row[]> {
    return this.change<Row>(callOf(name, input, select))
  }

  /** A door as a visitor: for what holds whoever asks, an ended session included. */
  asVisitor(): Door {
    return this.sessionId === null ? this : new Door(this.pool, null, this.tell)
  }

  /** A door whose changes happen each time, also in a request with an idempotency key: for what has to be seen each time it is done. */
  withoutKey(): Door {
    return this
  }

  protected tellOf(woken: { wakeUps: string | null } | undefined): void {
    if (woken?.wakeUps) this.tell?.(woken.wakeUps.split(' '))
  }

  /** begin + who, the statement, what it wakes and commit leave in one flush; the first failure is the true one. */
  private async changeInTransaction<Row>(statement: Statement): Promise<Row[]> {
    const begin = this.sessionId === null ? 'begin' : `begin; select enter_session('${this.sessionId}')`
    const steps = [{ text: begin }, statement, ...(this.tell ? [{ text: WAKE_UPS }] : []), { text: 'commit' }]
    try {
      const [, done, woken] = await this.onConnection((client) => inOneFlush(wireOf(client), () => askAll(client, steps)))
      this.tellOf(woken?.rows[0] as { wakeUps: string | null } | undefined)
      return done!.rows as Row[]
    } catch (error) {
      throw asDomainError(error)
    }
  }

  private async onConnection<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result> {
    const client = await this.pool.connect()
    let broken: Error | undefined
    try {
      return await work(client)
    } catch (error) {
      if (!isServerAnswer(error)) broken = error as Error
      throw askedHere(error)
    } finally {
      release(client, broken)
    }
  }
}

/** Does a unit of work again when it has lost a race (deadlock): all of it happens or nothing does. */
export async function untilRaceWon<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= RETRIES || !isRaceLost(error)) throw error
    }
  }
}

/** What `wake_topic` has noted in this transaction, words parted by spaces. */
export const WAKE_UPS = "select nullif(current_setting('app.wake_ups', true), '') as \"wakeUps\""

/** A refusal by PostgreSQL leaves the connection usable; a FATAL one, or an error of another kind, means it is gone. */
export const isServerAnswer = (error: unknown): boolean => (error as { severity?: string }).severity === 'ERROR'

const wireOf = (client: PoolClient): { stream: Socket } => (client as unknown as { connection: { stream: Socket } }).connection

/**
 * What each statement answers, when all have; or why the first failed that did.
 *
 * Not by pg's own promises, which are settled by functions written straight into a property: V8 makes such functions old
 * from the start, and all they hold, the rows above all, is copied twice and stays until the old generation is collected.
 * That was a fifth of a query's CPU. pg notes the callback in the statement, so it gets one of its own.
 */
const askAll = (client: PoolClient, statements: Statement[]): Promise<QueryResult[]> =>
  new Promise((resolve, reject) => {
    const results: QueryResult[] = []
    let left = statements.length
    let failure: Error | undefined
    statements.forEach((statement, index) => {
      client.query({ ...statement }, (error, result) => {
        if (error) failure ??= error
        results[index] = result
        left -= 1
        if (left > 0) return
        if (failure) reject(failure)
        else resolve(results)
      })
    })
  })

/** As pg's promise has it: an error tells who asked, not where in pg the answer was read. */
function askedHere(error: unknown): unknown {
  if (error instanceof Error) Error.captureStackTrace(error, askedHere)
  return error
}

const release = (client: PoolClient, broken: Error | undefined): void => client.release(broken)
