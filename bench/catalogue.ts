import type { Pool } from 'pg'
import { generatedTracks, type GeneratedTrack } from './generated-tracks.js'

const OWNERS = 200
const BATCH = 2_000

const PEOPLE = `
with people as (
  insert into users (id, email) select new_id(), 'owner' || n || '@example.org' from generate_series(1, $1::int) n returning id, email)
insert into profiles (user_id, handle, display_name, avatar_url)
select id, split_part(email, '@', 1), 'Owner ' || substr(split_part(email, '@', 1), 6), 'https://example.org/' || id || '.jpg' from people`

/** Tracks are added a second apart, so that each has a creation time of its own. */
const TRACKS = `
insert into tracks (id, owner_id, title, artist, album, genre, duration_ms, tempo_bpm, musical_key, popularity, release_date, release_precision, created_at)
select new_id(), ($2::uuid[])[1 + (line + $3::int) % cardinality($2)], title, artist, album, genre, duration_ms, tempo_bpm, musical_key, popularity,
  release_date, 'day', timestamptz '2026-01-01' + make_interval(secs => $3::int + line + 0.123)
from rows from (json_to_recordset($1::json) as (title text, artist text, album text, genre text, duration_ms int, tempo_bpm real,
  musical_key text, popularity smallint, release_date date)) with ordinality as row (title, artist, album, genre, duration_ms, tempo_bpm,
  musical_key, popularity, release_date, line)`

/** Puts people and a generated catalogue of theirs into an empty database. */
export async function seedCatalogue(owner: Pool, count: number): Promise<void> {
  await owner.query(PEOPLE, [OWNERS])
  const { rows } = await owner.query<{ id: string }>('select user_id as id from profiles order by user_id')
  const owners = rows.map((row) => row.id)
  let batch: GeneratedTrack[] = []
  let done = 0
  const flush = async (): Promise<void> => {
    await owner.query(TRACKS, [JSON.stringify(batch), owners, done])
    done += batch.length
    batch = []
  }
  for (const track of generatedTracks(count)) {
    batch.push(track)
    if (batch.length === BATCH) await flush()
  }
  if (batch.length > 0) await flush()
  await owner.query('vacuum analyze')
}

/** Ids of `count` tracks spread over the whole catalogue. */
export async function someTrackIds(owner: Pool, count: number): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>('select id from tracks order by md5(id::text) limit $1', [count])
  return rows.map((row) => row.id)
}
