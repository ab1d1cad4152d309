import type { Pool } from 'pg'
import { openDatabase } from '../src/db/pools.js'
import type { BenchDatabase } from './bench-database.js'
import { importCsv, writeGeneratedCsv } from './generated-import.js'
import { signInListener } from './listener.js'

/** A catalogue of one size, to read from as the requests do. */
export interface GrownCatalogue {
  owner: Pool
  viewer: Pool
  sessionId: string
  close(): Promise<void>
}

/** About every third track has been played, a few of them much more often than the rest. */
const PLAYS = `
update track_counters set play_count = plays, qualified_play_count = plays / 2
from (select track_id as id, floor(exp(random() * 9))::bigint as plays from track_counters where random() < 0.3) played
where track_id = id`

/** Imports the first `count` generated tracks, and lets some of them have been played. */
export async function growCatalogue(database: BenchDatabase, count: number): Promise<GrownCatalogue> {
  const { sessionId } = await signInListener(database.owner)
  const files = await writeGeneratedCsv(database.folder, count)
  await importCsv(database, files, 'listener', count)
  await database.owner.query(PLAYS)
  await database.owner.query('vacuum analyze')
  const { viewer, close } = await openDatabase(database.urls, 1)
  return { owner: database.owner, viewer, sessionId, close }
}
