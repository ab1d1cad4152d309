import { Client } from 'pg'
import { REACH_MS } from './connection-fault.js'
import { within } from './system-database.js'

/** Held together by those who fill tables without their indexes, alone by who makes these again. */
const LOCK = `hashtext('polyphony deferred indexes')`
const SESSION = `set application_name = 'polyphony-indexes'; set max_parallel_maintenance_workers = 1; set synchronous_commit = off`
/** Nothing is blocked by an index that is made beside other work, but it waits for every transaction begun before. */
const PATIENCE_MS = 60_000
const LOCK_NOT_AVAILABLE = '55P03'

const DEFERRED = `
  select d.name, d.table_name as "table", d.definition, i.indisvalid as "isValid" from deferred_indexes d left join pg_index i on i.indexrelid = to_regclass(quote_ident(d.name))
  order by d.name`

interface DeferredIndex {
  name: string
  table: string
  definition: string
  /** Whether it is there, and whole; null when it is not. */
  isValid: boolean | null
}

/** Indexes that are dropped, which nobody makes again before they are let go. */
export interface Deferral {
  letGo(): Promise<void>
}

/** Drops the indexes of lists of tracks until an import is done; undefined when the tracks are many, or somebody is at them. */
export async function deferTrackIndexes(ownerUrl: string): Promise<Deferral | undefined> {
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: REACH_MS, keepAlive: true, application_name: 'polyphony-import' })
  // Lost, it lets others make the indexes: the import becomes slower, and nothing else.
  client.on('error', () => undefined)
  await client.connect()
  const isDeferred = await attempt(client).catch(async (error: unknown) => {
    await client.end()
    throw error
  })
  if (isDeferred) return { letGo: () => client.end() }
  await client.end()
  return undefined
}

async function attempt(client: Client): Promise<boolean> {
  const { rows: locks } = await client.query<{ is_ours: boolean }>(`select pg_try_advisory_lock_shared(${LOCK}) as is_ours`)
  if (!locks[0]!.is_ours) return false
  try {
    const { rows } = await client.query<{ is_deferred: boolean }>('select defer_track_indexes() as is_deferred')
    return rows[0]!.is_deferred
  } catch (error) {
    if (isHeldUp(error)) return false
    throw error
  }
}

export interface MakeOptions {
  /** Ends it behind the index that is being made. */
  signal?: AbortSignal
  /** Called with how many there are to make. */
  onBegin?: (count: number) => void
  /** How long one transaction of others may hold it up; a minute unless it says otherwise. */
  patienceMs?: number
}

/**
 * Makes the indexes that are dropped now, of each table one after the other, while they are read and written. Resolves to
 * how many are left: those another import still does without, or another process is making, or none.
 */
export const makeDeferredIndexes = (ownerUrl: string, options: MakeOptions = {}): Promise<number> =>
  within(ownerUrl, async (client) => {
    const { rowCount } = await client.query('select from deferred_indexes')
    if (!rowCount) return 0
    const { rows: locks } = await client.query<{ is_ours: boolean }>(`select pg_try_advisory_lock(${LOCK}) as is_ours`)
    if (!locks[0]!.is_ours) return rowCount
    const { rows: indexes } = await client.query<DeferredIndex>(DEFERRED)
    options.onBegin?.(indexes.length)
    const tables = [...Map.groupBy(indexes, ({ table }) => table).values()]
    const ends = await Promise.allSettled(tables.map((ofTable) => within(ownerUrl, (own) => makeAll(own, ofTable, options))))
    return ends.reduce((left, end) => left + fulfilled(end), 0)
  })

function fulfilled<Value>(end: PromiseSettledResult<Value>): Value {
  if (end.status === 'rejected') throw end.reason
  return end.value
}

/** Answers how many are left. */
async function makeAll(client: Client, indexes: DeferredIndex[], { signal, patienceMs = PATIENCE_MS }: MakeOptions): Promise<number> {
  await client.query(`${SESSION}; set lock_timeout = ${patienceMs}`)
  for (const [made, index] of indexes.entries()) {
    if (signal?.aborted || !(await make(client, index))) return indexes.length - made
  }
  return 0
}

/** Whether it is there now; a transaction that goes on for too long holds it up. */
async function make(client: Client, { name, definition, isValid }: DeferredIndex): Promise<boolean> {
  try {
    // One whose making was cut short is written by everybody and read by nobody.
    if (isValid === false) await client.query(`drop index concurrently ${client.escapeIdentifier(name)}`)
    if (isValid !== true) await client.query(definition.replace(/^create index/i, 'create index concurrently'))
    await client.query('delete from deferred_indexes where name = $1', [name])
    return true
  } catch (error) {
    if (isHeldUp(error)) return false
    throw error
  }
}

const isHeldUp = (error: unknown): boolean => (error as { code?: string }).code === LOCK_NOT_AVAILABLE
