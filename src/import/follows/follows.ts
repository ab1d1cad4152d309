import type { Client } from 'pg'
import { Gathering, type Batch, type Reading } from '../batches.js'
import type { FoundRow } from '../csv/csv-rows.js'
import type { MergeCounts } from '../lane.js'
import { Refused } from '../refused.js'
import { SeenRefs } from '../seen-refs.js'
import { personId } from './people.js'
import type { Edge, SocialGraph } from './social-graph.js'

/** Each pair of people takes a lock until the batch is committed, and PostgreSQL has room for some thousands. */
const EDGES_AT_ONCE = 500

const BLOCKED = `
  select place::int - 1 as place from unnest($1::uuid[], $2::uuid[]) with ordinality as pair (one, other, place)
  where exists (select from blocked_users where (blocker_id, blocked_id) in ((one, other), (other, one)))`
const IMPORT = 'select import_follows($1, $2) as added'

/** An edge between two accounts. */
export interface Tie {
  line: number
  edge: Edge
  fromId: string
  toId: string
}

/** Which of these ties, by their places, a block forbids. */
export type Forbidden = (ties: Tie[]) => Promise<Set<number>>

export const forbiddenIn = (client: Client): Forbidden => async (ties) => {
  const { rows } = await client.query<{ place: number }>(BLOCKED, [ties.map(({ fromId }) => fromId), ties.map(({ toId }) => toId)])
  return new Set(rows.map(({ place }) => place))
}

/**
 * The edges that are not imported yet, in batches. A row's number is its place among those the file alone lets pass, so
 * that it is the same in every run, whoever blocks whom by then.
 */
export async function* followBatches(graph: SocialGraph, forbidden: Forbidden, reading: Reading): AsyncGenerator<Batch<Tie[]>> {
  const gathered = new Gathering<Tie>(EDGES_AT_ONCE)
  const seen = new SeenRefs()
  let row = -1
  for await (const portion of graph.edges()) {
    if (reading.signal.aborted) return
    const ties = newTies(graph, portion, seen, reading)
    const blocked = await forbidden(ties)
    for (const [place, tie] of ties.entries()) {
      row += 1
      if (blocked.has(place)) {
        refuse(tie.line, new Refused('', 'one of them blocks the other', `${tie.edge.from},${tie.edge.to}`), reading)
        gathered.skip(row)
        continue
      }
      reading.tally.valid += graph.isDirected ? 1 : 2
      const full = reading.done.has(row) ? undefined : gathered.add(row, tie)
      if (full) yield { range: full.range, content: full.items }
    }
  }
  const rest = gathered.take()
  if (rest) yield { range: rest.range, content: rest.items }
}

/** Those the file lets pass for the first time; the others are noted. Of a mutual edge, either direction is the same one. */
function newTies({ source, isDirected }: SocialGraph, portion: Iterable<FoundRow<{ edge: Edge }>>, seen: SeenRefs, reading: Reading): Tie[] {
  const ties: Tie[] = []
  for (const found of portion) {
    reading.tally.read += 1
    if ('refused' in found) {
      refuse(found.place, found.refused, reading)
      continue
    }
    const { from, to } = found.edge
    const isNew = seen.add(isDirected || from < to ? `${from}\0${to}` : `${to}\0${from}`)
    if (isNew) ties.push({ line: found.place, edge: found.edge, fromId: personId(source, from), toId: personId(source, to) })
    else reading.tally.duplicates += 1
  }
  return ties
}

function refuse(line: number, refused: Refused, { tally, rejects }: Reading): void {
  tally.rejected += 1
  rejects.add(line, refused)
}

/** Puts a batch among the follows, in the transaction the connection is in; the counters of profiles with it. */
export async function mergeFollows(client: Client, isDirected: boolean, ties: Tie[]): Promise<MergeCounts> {
  const [from, to] = [ties.map(({ fromId }) => fromId), ties.map(({ toId }) => toId)]
  const [followers, followees] = isDirected ? [from, to] : [[...from, ...to], [...to, ...from]]
  const { rows } = await client.query<{ added: number }>(IMPORT, [followers, followees])
  const inserted = rows[0]!.added
  return { inserted, updated: 0, unchanged: followers.length - inserted }
}
