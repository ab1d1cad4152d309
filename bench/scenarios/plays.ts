import { randomUUID } from 'node:crypto'
import type { Request } from 'autocannon'
import type { Pool } from 'pg'
import { openArena } from '../arena.js'
import { someTrackIds } from '../catalogue.js'
import { bodyOf, DOCUMENTS } from '../documents.js'
import { requireSameAnswers } from '../same-answers.js'
import { compareWrites, type Scenario } from './scenario.js'

/** Of some of the generated tracks that is half, of others not. */
const LISTENED_MS = 100_000

type BodyOf = (play: object) => string

const WAYS: Record<'api' | 'bare', { path: string; bodyOf: BodyOf }> = {
  api: { path: '/graphql', bodyOf: (play) => bodyOf(DOCUMENTS.recordPlayback, { input: play }) },
  bare: { path: '/plays', bodyOf: (play) => JSON.stringify(play) },
}

/** Plays of these tracks in turn, each with an id of its own. */
function plays(way: keyof typeof WAYS, trackIds: string[]): Request[] {
  const { path, bodyOf: bodyFor } = WAYS[way]
  let sent = 0
  const setupRequest = (request: Request): Request => {
    const trackId = trackIds[(sent += 1) % trackIds.length]
    return { ...request, body: bodyFor({ trackId, clientPlaybackId: randomUUID(), listenedMs: LISTENED_MS }) }
  }
  return [setupRequest({ method: 'POST', path, setupRequest })]
}

/** One play that is known already, which both must answer alike. */
const knownPlay = (way: keyof typeof WAYS, play: object): Request => ({ method: 'POST', path: WAYS[way].path, body: WAYS[way].bodyOf(play) })

const COUNTS = `select (select count(*)::int from playbacks) as rows,
  (select sum(play_count)::int from track_counters) as counters,
  (select sum(play_count)::int from playback_totals) as total,
  (select sum(plays)::int from track_daily_stats) as days,
  (select count(*)::int from track_counters c where (play_count, qualified_play_count) is distinct from
    (select (count(*), count(*) filter (where is_qualified)) from playbacks p where p.track_id = c.track_id)) as wrong`

/** @throws when a single play was lost or counted twice anywhere. */
async function requireExactCounts(owner: Pool, accepted: number): Promise<void> {
  const { rows } = await owner.query<{ rows: number; counters: number; total: number; days: number; wrong: number }>(COUNTS)
  const { rows: stored, counters, total, days, wrong } = rows[0]!
  console.log(`accepted ${accepted} = rows ${stored} = counters ${counters} = total ${total} = days ${days}; tracks counted wrong: ${wrong}`)
  if (wrong > 0 || [stored, counters, total, days].some((count) => count !== accepted)) throw new Error('the counts are not exact')
}

function record(name: string, trackCount: number): Scenario {
  return async (options) => {
    const arena = await openArena(options)
    try {
      const ids = await someTrackIds(arena.database.owner, trackCount)
      const known = { trackId: ids[0], clientPlaybackId: randomUUID(), listenedMs: LISTENED_MS }
      await arena.database.owner.query('select record_playback($1, $2, $3)', Object.values(known))
      await requireSameAnswers(arena.api([knownPlay('api', known)]), arena.bare([knownPlay('bare', known)]), 1)
      const [api, bare] = [arena.api(plays('api', ids)), arena.bare(plays('bare', ids))]
      const writes = { name, what: 'Plays', requireExactCounts: (accepted: number) => requireExactCounts(arena.database.owner, accepted + 1) }
      return await compareWrites(arena, api, bare, writes, options)
    } finally {
      await arena.close()
    }
  }
}

/** Plays of a thousand tracks. */
export const recordSpread = record('record-spread', 1_000)

/** Plays of one track, which all want the same row. */
export const recordHot = record('record-hot', 1)
