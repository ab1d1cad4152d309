import type { Client } from 'pg'
import { Gathering, type Batch, type Reading } from '../batches.js'
import { handleOf } from '../irc/nicks.js'
import type { MergeCounts } from '../lane.js'
import { importId } from '../messages/import-ids.js'
import { SeenRefs } from '../seen-refs.js'
import type { SocialGraph } from './social-graph.js'

/** Each new handle takes a lock until the batch is committed, and PostgreSQL has room for some thousands. */
const PEOPLE_AT_ONCE = 500
const HANDLE_START = 21
const HASH_DIGITS = 8

const KNOWN = 'select count(*)::int as count from users where id = any ($1::uuid[])'
const GIVE_ACCOUNTS = `
  select import_account(g.id, g.email, g.handle, g.name)
  from jsonb_to_recordset($1) as g (id uuid, email text, handle text, name text)`

/** Everybody of a graph who is not imported yet, in batches: who is listed first, then who is at either end of an edge. */
export async function* personBatches(graph: SocialGraph, reading: Reading): AsyncGenerator<Batch<string[]>> {
  const gathered = new Gathering<string>(PEOPLE_AT_ONCE)
  for await (const names of newNames(graph, reading)) {
    if (reading.signal.aborted) return
    for (const name of names) {
      const row = reading.tally.valid++
      const full = reading.done.has(row) ? undefined : gathered.add(row, name)
      if (full) yield { range: full.range, content: full.items }
    }
  }
  const rest = gathered.take()
  if (rest) yield { range: rest.range, content: rest.items }
}

async function* newNames(graph: SocialGraph, { tally, rejects }: Reading): AsyncGenerator<string[]> {
  const seen = new SeenRefs()
  for await (const rows of graph.people()) {
    const portion = [...rows]
    tally.read += portion.length
    for (const found of portion) if ('refused' in found) rejects.add(found.place, found.refused)
    const names = portion.flatMap((found) => ('name' in found ? [found.name] : []))
    const added = names.filter((name) => seen.add(name))
    tally.rejected += portion.length - names.length
    tally.duplicates += names.length - added.length
    yield added
  }
  for await (const portion of graph.edges()) {
    const added = [...portion].flatMap((found) => ('edge' in found ? [found.edge.from, found.edge.to] : [])).filter((name) => seen.add(name))
    tally.read += added.length
    yield added
  }
}

/** Gives people accounts nobody can sign in to, in the transaction the connection is in. */
export async function mergePeople(client: Client, source: string, names: string[]): Promise<MergeCounts> {
  const people = names.map((name) => accountOf(source, name))
  const { rows } = await client.query<{ count: number }>(KNOWN, [people.map(({ id }) => id)])
  // Handles are locked in one order, so that two imports do not wait for each other in a circle.
  people.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  await client.query(GIVE_ACCOUNTS, [JSON.stringify(people)])
  const unchanged = rows[0]!.count
  return { inserted: names.length - unchanged, updated: 0, unchanged }
}

/** The account of somebody of a graph: the same in every import of it. */
export const personId = (source: string, name: string): string => importId('person', `follows:${source}`, name)

function accountOf(source: string, name: string): { id: string; email: string; handle: string; name: string; key: string } {
  const id = personId(source, name)
  const handle = graphHandle(source, name)
  // Mail to `.invalid` reaches nobody (RFC 2606).
  return { id, email: `${id}@follows.invalid`, handle, name, key: handle.toLowerCase() }
}

/** `<source>_<name>` where that can be a handle; else its beginning and part of a hash, for many may begin alike. */
export function graphHandle(source: string, name: string): string {
  const wanted = `${source}_${name}`
  const handle = handleOf(wanted)
  return handle === wanted ? handle : `${handle.slice(0, HANDLE_START)}_${personId(source, name).slice(0, HASH_DIGITS)}`
}
