import { parse } from 'graphql'
import type { Pool } from 'pg'
import type { Context } from '../src/context.js'
import { Door } from '../src/db/door.js'
import type { Statement } from '../src/db/statement.js'
import { CompiledExecution } from '../src/execution.js'
import { Loaders } from '../src/loaders/loaders.js'
import type { CursorKey } from '../src/paging/cursor.js'
import { SORTS, type TrackSort } from '../src/resolvers/catalogue/track-sorts.js'
import { guardedSchema } from '../src/schema.js'
import { DOCUMENTS } from './documents.js'

/** Who reads, through which connections. */
export interface Reader {
  viewer: Pool
  sessionId: string
}

/** What the API asks of the database for one kind of read, one statement for each turn. */
export interface Read {
  statements: Statement[]
  run(turn: number): Promise<unknown>
}

/** A door that remembers what went through it. */
class ListeningDoor extends Door {
  readonly heard: Statement[] = []

  override rows<Row>(statement: Statement): Promise<Row[]> {
    this.heard.push(statement)
    return super.rows<Row>(statement)
  }
}

let execution: CompiledExecution | undefined
const documents = { tracks: parse(DOCUMENTS.tracks), search: parse(DOCUMENTS.search) }

interface Asked {
  document: keyof typeof documents
  variables: Record<string, unknown>
  /** Where the page starts. */
  key?: CursorKey
}

/** Has the API execute each operation once and keeps its statements: what is timed afterwards is them alone, through the door. */
async function readOf({ viewer, sessionId }: Reader, operations: Asked[]): Promise<Read> {
  execution ??= new CompiledExecution(guardedSchema())
  const db = new ListeningDoor(viewer, sessionId)
  for (const { document, variables, key } of operations) {
    // A cursor stands for the place that was chosen here.
    const cursors = { decode: () => key, encode: () => '' }
    const context = { requestId: 'bench', viewer: { userId: '', sessionId }, db, loaders: new Loaders(db), cursors } as unknown as Context
    const { errors } = await execution.execute({ document: documents[document], variables, context })
    if (errors) throw errors[0]!
  }
  const statements = [...db.heard]
  const door = new Door(viewer, sessionId)
  return { statements, run: (turn) => door.rows(statements[turn % statements.length]!) }
}

/** Pages of 20 after each of these places. */
export const pageRead = (reader: Reader, { sort, genre, keys }: { sort: TrackSort; genre: string | null; keys: CursorKey[] }): Promise<Read> =>
  readOf(reader, keys.map((key) => ({ document: 'tracks', key, variables: { sort, after: 'here', filter: { genre } } })))

/** The first 20 that a query finds. */
export const searchRead = (reader: Reader, query: string): Promise<Read> => readOf(reader, [{ document: 'search', variables: { query } }])

/** Places all over one sort, drawn from what fits the filter. */
export async function somePlaces(owner: Pool, sort: TrackSort, genre: string | null, count: number): Promise<CursorKey[]> {
  const [key, id] = SORTS[sort].columns
  const { rows } = await owner.query<{ key: string; id: string }>(
    `select ${key}::text as key, ${id} as id from tracks t join track_counters c on c.track_id = t.id
     where t.visibility = 'PUBLIC' and ($1::text is null or lower(t.genre) = lower($1)) order by md5(t.id::text) limit $2`,
    [genre, count],
  )
  return rows.map((row) => [row.key, row.id])
}
