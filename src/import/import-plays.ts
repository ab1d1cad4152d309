import type { Client } from 'pg'
import { Gathering, type Batch, type Reading } from './batches.js'
import type { MergeCounts } from './lane.js'
import type { FoundPlay, ImportedPlay, PlaySource } from './play-source.js'
import { Refused } from './refused.js'
import { SeenRefs } from './seen-refs.js'

/** One listen, its track still by the source's name. */
interface Listen {
  trackRef: string
  sourceRef: string
  playedAt: string
  listenedMs: number
}

const TRACK_IDS = 'select source_ref, id from tracks where owner_id = $1 and source = $2 and source_ref = any($3)'
const IMPORT = 'select import_playbacks($1, $2) as added'

/** The listens that are not imported yet, in batches; each counts once, however often the input names it. */
export async function* playBatches(source: PlaySource, tracks: SeenRefs, reading: Reading): AsyncGenerator<Batch<Listen[]>> {
  const gathered = new Gathering<Listen>()
  for await (const listen of listens(source, tracks, reading)) {
    if (reading.signal.aborted) return
    const row = reading.tally.valid++
    if (reading.done.has(row)) continue
    const full = gathered.add(row, listen)
    if (full) yield { range: full.range, content: full.items }
  }
  const rest = gathered.take()
  if (rest) yield { range: rest.range, content: rest.items }
}

async function* listens(source: PlaySource, tracks: SeenRefs, reading: Reading): AsyncGenerator<Listen> {
  const seen = new SeenRefs()
  for await (const portion of source.found()) {
    if (reading.signal.aborted) return
    for (const found of portion) yield* listensOf(acceptedPlay(found, tracks, seen, reading))
  }
}

function* listensOf(play: ImportedPlay | undefined): Generator<Listen> {
  for (let number = 1; play && number <= play.count; number += 1) yield listenOf(play, number)
}

function acceptedPlay(found: FoundPlay, tracks: SeenRefs, seen: SeenRefs, { tally, rejects }: Reading): ImportedPlay | undefined {
  tally.read += 1
  const play = 'play' in found ? found.play : undefined
  const refused = play ? unknownTrack(play, tracks) : (found as { refused: Refused }).refused
  if (refused) {
    tally.rejected += 1
    rejects.add(found.place, refused)
    return undefined
  }
  if (seen.add(`${play!.trackRef}\0${play!.playRef}`)) return play
  tally.duplicates += 1
  return undefined
}

const unknownTrack = ({ trackRef }: ImportedPlay, tracks: SeenRefs): Refused | undefined =>
  tracks.has(trackRef) ? undefined : new Refused('trackId', 'names no track that was imported', trackRef)

const listenOf = ({ trackRef, playRef, playedAt, listenedMs }: ImportedPlay, number: number): Listen => ({
  trackRef,
  // Of a count that has grown since, only the listens with new numbers are added.
  sourceRef: playRef === '' ? `#${number}` : playRef,
  playedAt: playedAt.toISOString(),
  listenedMs,
})

/** Puts a batch among the plays, in the transaction the connection is in: rows, days, counters and total together. */
export async function mergePlays(client: Client, { ownerId, source }: { ownerId: string; source: string }, listens: Listen[]): Promise<MergeCounts> {
  const refs = [...new Set(listens.map((listen) => listen.trackRef))]
  const { rows } = await client.query<{ source_ref: string; id: string }>(TRACK_IDS, [ownerId, source, refs])
  const ids = new Map(rows.map((row) => [row.source_ref, row.id]))
  const plays = listens.map(({ trackRef, ...listen }) => ({ ...listen, trackId: ids.get(trackRef) }))
  const added = await client.query<{ added: number }>(IMPORT, [source, JSON.stringify(plays)])
  const inserted = added.rows[0]!.added
  return { inserted, updated: 0, unchanged: listens.length - inserted }
}
