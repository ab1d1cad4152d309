import { Client } from 'pg'
import { allEnded } from '../errors/all-ended.js'
import { REACH_MS } from './connection-fault.js'
import { SYSTEM_ROLE, VIEWER_ROLE } from './roles.js'
import { within } from './system-database.js'

/** Held together by those who fill tables without their indexes, alone by who makes these again. */
const LOCK = `hashtext('polyphony deferred indexes')`
const SESSION = `set application_name = 'polyphony-indexes'; set synchronous_commit = off`
/** Nothing is blocked by an index that is made beside other work, but it waits for every transaction begun before. */
const PATIENCE_MS = 60_000
const LOCK_NOT_AVAILABLE = '55P03'

const DEFERRED = `
  select d.name, d.table_name as "table", d.definition, i.indisvalid as "isValid" from deferred_indexes d left join pg_index i on i.indexrelid = to_regclass(quote_ident(d.name))
  order by d.name`

/** Connections of servers: any of an import are about to close. */
const SERVING = `select from pg_stat_activity where datname = current_database() and usename = any ($1) and application_name <> 'polyphony-import' limit 1`

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
  let isDeferred = false
  try {
    isDeferred = await attempt(client)
  } finally {
    if (!isDeferred) await client.end()
  }
  return isDeferred ? { letGo: () => client.end() } : undefined
}

async function attempt(client: Client): Promise<boolean> {
  if (!(await says(client, `pg_try_advisory_lock_shared(${LOCK})`))) return false
  try {
    return await says(client, 'defer_track_indexes()')
  } catch (error) {
    if (isHeldUp(error)) return false
    throw error
  }
}

const says = async (client: Client, call: string): Promise<boolean> => (await client.query<{ so: boolean }>(`select ${call} as so`)).rows[0]!.so

export interface MakeOptions {
  /** Ends it behind the index that is being made. */
  signal?: AbortSignal
  /** Called with how many there are to make. */
  onBegin?: (count: number) => void
  /** How long one transaction of others may hold it up; a minute unless it says otherwise. */
  patienceMs?: number
}

/**
 * Makes the indexes that are dropped now. Resolves to how many are left: those another import still does without, or
 * another process is making, or none.
 */
export const makeDeferredIndexes = (ownerUrl: string, options: MakeOptions = {}): Promise<number> =>
  within(ownerUrl, async (client) => {
    const countLeft = async (): Promise<number> => (await client.query('select from deferred_indexes')).rowCount!
    if ((await countLeft()) === 0) return 0
    if (!(await says(client, `pg_try_advisory_lock(${LOCK})`))) return countLeft()
    const { rows: indexes } = await client.query<DeferredIndex>(DEFERRED)
    options.onBegin?.(indexes.length)
    const ways = await waysToMake(client, indexes)
    await allEnded(ways.map((way) => within(ownerUrl, (own) => makeAll(own, way, options))))
    return countLeft()
  })

/** What one connection makes, in which way. */
interface Way {
  queue: DeferredIndex[]
  create: 'create index' | 'create index concurrently'
}

/** Where a server runs nobody is to wait, so that PostgreSQL makes one index of a table at a time; else two, which holds up who writes it. */
async function waysToMake(client: Client, indexes: DeferredIndex[]): Promise<Way[]> {
  const { rowCount: serving } = await client.query(SERVING, [[VIEWER_ROLE, SYSTEM_ROLE]])
  if (!serving) return [1, 2].map(() => ({ queue: indexes, create: 'create index' }))
  return [...Map.groupBy(indexes, ({ table }) => table).values()].map((queue) => ({ queue, create: 'create index concurrently' }))
}

async function makeAll(client: Client, { queue, create }: Way, { signal, patienceMs = PATIENCE_MS }: MakeOptions): Promise<void> {
  await client.query(`${SESSION}; set max_parallel_maintenance_workers = ${create === 'create index' ? 0 : 1}; set lock_timeout = ${patienceMs}`)
  try {
    while (queue.length > 0 && !signal?.aborted) await make(client, queue.shift()!, create)
  } catch (error) {
    // A transaction of somebody else goes on for too long.
    if (!isHeldUp(error)) throw error
  }
}

async function make(client: Client, { name, definition, isValid }: DeferredIndex, create: Way['create']): Promise<void> {
  // One whose making was cut short is written by everybody and read by nobody.
  if (isValid === false) await client.query(`drop index concurrently ${client.escapeIdentifier(name)}`)
  if (isValid !== true) await client.query(definition.replace(/^create index/i, create))
  await client.query('delete from deferred_indexes where name = $1', [name])
}

const isHeldUp = (error: unknown): boolean => (error as { code?: string }).code === LOCK_NOT_AVAILABLE
