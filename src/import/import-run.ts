import type { Client } from 'pg'
import { StartupError } from '../errors/startup-error.js'

export interface RunKey {
  /** Whose tracks are imported; null for messages and follows, which are many people's. */
  ownerId: string | null
  source: string
  inputName: string
  fingerprint: string
}

/** Numbers of rows, from `from` up to but not including `to`. */
export interface RowRange {
  from: number
  to: number
}

/** How far an import of this input came, in this process or in one before it. */
export interface ImportRun {
  id: string
  /** Rows whose batches are committed. */
  done: RowRange[]
  inserted: number
  updated: number
  unchanged: number
}

const UNFINISHED = `
  select id, rows_created::int as inserted, rows_updated::int as updated, rows_unchanged::int as unchanged,
    array(select json_build_object('from', lower(r), 'to', upper(r)) from unnest(rows_done) r order by lower(r)) as done
  from import_runs where owner_id is not distinct from $1 and source = $2 and input_fingerprint = $3 and status <> 'completed'
  order by started_at desc limit 1`

const BEGUN = `
  insert into import_runs (id, owner_id, source, input_name, input_fingerprint) values (new_id(), $1, $2, $4, $3)
  returning id, '{}'::json[] as done, 0 as inserted, 0 as updated, 0 as unchanged`

const CHECKPOINT = `
  update import_runs set rows_done = rows_done + int8multirange(int8range($2, $3)), rows_created = rows_created + $4,
    rows_updated = rows_updated + $5, rows_unchanged = rows_unchanged + $6, updated_at = now(),
    status = 'running', finished_at = null, error = null
  where id = $1`

const END = `
  update import_runs set status = $2, error = $3, rows_read = $4, rows_duplicate = $5, rows_refused = $6,
    finished_at = now(), updated_at = now()
  where id = $1`

const LOCK_PATIENCE_MS = 20_000
const LOCK_RETRY_MS = 250

/**
 * Makes this connection the only one of its lane that imports this source for this owner. It waits a while: the server
 * notices the end of a killed import's connection only behind the statement it is at.
 * @throws StartupError when another import goes on.
 */
export async function lockLane(client: Client, { ownerId, source }: RunKey, lane: number): Promise<void> {
  const giveUpAt = Date.now() + LOCK_PATIENCE_MS
  for (;;) {
    const { rows } = await client.query('select pg_try_advisory_lock(hashtext($1), $2) as is_ours', [`polyphony import ${ownerId} ${source}`, lane])
    if (rows[0].is_ours) return
    if (Date.now() > giveUpAt) throw new StartupError(`Another import from "${source}" is running: wait until it has ended.`)
    await new Promise((resolve) => setTimeout(resolve, LOCK_RETRY_MS))
  }
}

/** The unfinished run of the same input, or a new one. Call it only with all lanes locked. */
export async function openRun(client: Client, key: RunKey): Promise<ImportRun> {
  const { rows } = await client.query<ImportRun>(UNFINISHED, [key.ownerId, key.source, key.fingerprint])
  if (rows[0]) return rows[0]
  const begun = await client.query<ImportRun>(BEGUN, [key.ownerId, key.source, key.fingerprint, key.inputName])
  return begun.rows[0]!
}

/** Notes a batch in the transaction that imports it, so that both happen or neither. */
export async function checkpoint(client: Client, runId: string, { from, to }: RowRange, counts: { inserted: number; updated: number; unchanged: number }): Promise<void> {
  await client.query({ name: 'import-checkpoint', text: CHECKPOINT, values: [runId, from, to, counts.inserted, counts.updated, counts.unchanged] })
}

export interface RunEnd {
  status: 'completed' | 'failed'
  error?: string
  read: number
  duplicates: number
  rejected: number
}

export async function endRun(client: Client, runId: string, { status, error, read, duplicates, rejected }: RunEnd): Promise<void> {
  // Batches need not wait for the disk, for a lost one would be imported again; "completed" must be true.
  await client.query('set synchronous_commit = on')
  await client.query(END, [runId, status, error?.slice(0, 1000) ?? null, read, duplicates, rejected])
}
