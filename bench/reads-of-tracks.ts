import 'reflect-metadata'
import type { Pool } from 'pg'
import type { Context } from '../src/context.js'
import { Door } from '../src/db/door.js'
import type { Statement } from '../src/db/statement.js'
import type { CursorKey } from '../src/paging/cursor.js'
import { SearchTracksResolver } from '../src/resolvers/catalogue/search-tracks.js'
import { SORTS, type TrackSort } from '../src/resolvers/catalogue/track-sorts.js'
import { readTracks } from '../src/resolvers/catalogue/tracks.js'

/** A door that remembers what went through it, so that its plan can be shown. */
class RecordingDoor extends Door {
  last: Statement | undefined

  override rows<Row>(statement: Statement): Promise<Row[]> {
    this.last = statement
    return super.rows<Row>(statement)
  }
}

/** A read as the API makes it, without HTTP and GraphQL around: they cost the same whatever the catalogue's size. */
export interface Read {
  run(turn: number): Promise<unknown>
  /** What was asked of the database last. */
  statement(): Statement
}

/** Cursors that are the keys themselves: where a page starts is chosen here. */
const keysAsCursors = (keys: CursorKey[], turn: number): Context['cursors'] =>
  ({ decode: () => keys[turn % keys.length]!, encode: () => '' }) as unknown as Context['cursors']

/** A page of 20 after each of these places in turn. */
export function pageRead(viewer: Pool, sessionId: string, { sort, genre, keys }: { sort: TrackSort; genre: string | null; keys: CursorKey[] }): Read {
  const db = new RecordingDoor(viewer, sessionId)
  const args = { sort, first: 20, after: 'any', filter: { genre } }
  return {
    run: (turn) => readTracks(args, { db, cursors: keysAsCursors(keys, turn) } as unknown as Context, 'public'),
    statement: () => db.last!,
  }
}

/** The first 20 that a query finds. */
export function searchRead(viewer: Pool, sessionId: string, query: string): Read {
  const db = new RecordingDoor(viewer, sessionId)
  const resolver = new SearchTracksResolver()
  return {
    run: () => resolver.searchTracks({ query, first: 20 }, { db, cursors: keysAsCursors([], 0) } as unknown as Context),
    statement: () => db.last!,
  }
}

/** Places all over one sort, drawn from what fits the filter. */
export async function somePlaces(owner: Pool, sort: TrackSort, genre: string | null, count: number): Promise<CursorKey[]> {
  const [key, id] = SORTS[sort].columns
  const { rows } = await owner.query<{ key: string; id: string }>(
    `select ${key}::text as key, ${id} as id from tracks t join track_counters c on c.track_id = t.id
     where t.visibility = 'PUBLIC' and ($1::text is null or t.genre_key = lower($1)) order by md5(t.id::text) limit $2`,
    [genre, count],
  )
  return rows.map((row) => [row.key, row.id])
}
