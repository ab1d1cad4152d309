import type { Socket } from 'node:net'
import pg, { type Connection, type PoolClient, type QueryResult, type Submittable } from 'pg'
import { inOneFlush } from './one-flush.js'
import type { Statement } from './statement.js'

/** The messages of PostgreSQL's extended query protocol, as pg's connection sends them. */
interface Wire {
  stream: Socket
  parse(message: { name: string; text: string; types: number[] }): void
  bind(message: { statement: string; values: unknown[] }): void
  execute(message: object): void
  sync(): void
}

const wireOf = (connection: Connection): Wire => connection as unknown as Wire

const ENTER = 'enter_reading'
/** Answers no row: only what it sets is wanted. */
const ENTER_TEXT = "select set_config('transaction_read_only', 'on', true), enter_session($1) offset 1"

/** Has a new connection know how a session is entered, before it is asked anything. */
class Preparation implements Submittable {
  submit(connection: Connection): void {
    const wire = wireOf(connection)
    wire.parse({ name: ENTER, text: ENTER_TEXT, types: [] })
    wire.sync()
  }

  /** What it leads to fails as well, and tells why. */
  handleError(): void {}

  handleReadyForQuery(): void {}
}

export const prepareReading = (client: PoolClient): void => void client.query(new Preparation())

type Done = (error: Error | undefined, result: QueryResult) => void

/** pg's own statement, with the two of its methods that are added to; its types know only the first. */
interface Query {
  submit(connection: Connection): void
  handleCommandComplete(message: unknown, connection: Connection): void
}

const Query = pg.Query as unknown as new (config: object) => Query

/**
 * A statement read as the account of a session. What precedes one Sync message is one transaction, which PostgreSQL ends
 * by itself (its manual, "Pipelining"): no begin, no commit, and one answer to wait for instead of three.
 */
class SessionRead extends Query {
  private hasEntered = false

  constructor(
    statement: Statement,
    private readonly sessionId: string,
    callback: Done,
  ) {
    super({ ...statement, queryMode: 'extended', callback })
  }

  override submit(connection: Connection): void {
    const wire = wireOf(connection)
    return inOneFlush(wire, () => {
      wire.bind({ statement: ENTER, values: [this.sessionId] })
      wire.execute({})
      return super.submit(connection)
    })
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    // The first is that of entering.
    if (this.hasEntered) super.handleCommandComplete(message, connection)
    this.hasEntered = true
  }
}

/** The rows of a statement as the account of a session may see them; refused when the session has ended. */
export const readAs = (client: PoolClient, sessionId: string, statement: Statement): Promise<QueryResult> =>
  new Promise((resolve, reject) => {
    client.query(new SessionRead(statement, sessionId, (error, result) => (error ? reject(error) : resolve(result))))
  })
