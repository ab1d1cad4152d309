import { Client } from 'pg'
import { namedQuery } from '../../src/db/sql-files.js'
import { startApi } from '../support/api.js'
import { make } from '../support/make.js'

const api = startApi()

const MERGE = namedQuery('catalogue/merge-staged-tracks')

/** The plan of a merge where PostgreSQL has no figures about the tracks yet. */
async function planFor(ownerId: string): Promise<string> {
  const client = new Client({ connectionString: api.config.DATABASE_URL })
  await client.connect()
  try {
    await client.query(namedQuery('catalogue/stage-tracks'))
    await client.query(`prepare merge (uuid, text, text) as ${MERGE}`)
    const { rows } = await client.query<Record<string, string>>(`explain execute merge ('${ownerId}', 'shop', 'PUBLIC')`)
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  } finally {
    await client.end()
  }
}

test('tracks imported before are looked up by their source, never by their owner, whose index holds all that another connection is adding', async () => {
  const { userId } = await make.person(api)
  // What another connection has added by then: long references make the index of sources the higher one, and seem the dearer.
  await api.sql(
    "insert into tracks (id, owner_id, title, artist, source, source_ref) select new_id(), $1, 'One', 'Ana', 'shop', lpad(i::text, 300, '0') from generate_series(1, 100) as i",
    [userId],
  )
  const plan = await planFor(userId)
  expect(plan).toContain('Index Scan using tracks_source')
  expect(plan).not.toContain('tracks_owner_newest')
})
