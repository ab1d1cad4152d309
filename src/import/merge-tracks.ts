import { once } from 'node:events'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { namedQuery } from '../db/sql-files.js'
import { STAGED_COLUMNS } from './copy-text.js'
import type { MergeCounts } from './lane.js'

export type Visibility = 'PUBLIC' | 'UNLISTED' | 'PRIVATE'

export interface TrackTarget {
  ownerId: string
  source: string
  /** Of tracks that are new; one that is there keeps what its owner has chosen. */
  visibility: Visibility
}

const STAGE = namedQuery('catalogue/stage-tracks')
const MERGE = namedQuery('catalogue/merge-staged-tracks')
const LINES_AT_ONCE = 250
const COPY = `copy staged_tracks (${STAGED_COLUMNS}) from stdin`

/** Makes the table batches are put in; it lives as long as the connection. */
export const prepareStaging = async (client: Client): Promise<void> => void (await client.query(STAGE))

/** Puts a batch in COPY's text format among the tracks, in the transaction the connection is in. */
export async function mergeTracks(client: Client, { ownerId, source, visibility }: TrackTarget, lines: string[]): Promise<MergeCounts> {
  const copy = client.query(copyFrom(COPY))
  for (let at = 0; at < lines.length; at += LINES_AT_ONCE) copy.write(`${lines.slice(at, at + LINES_AT_ONCE).join('\n')}\n`)
  copy.end()
  await once(copy, 'finish')
  const { rows } = await client.query<{ rows_created: number; rows_updated: number; rows_unchanged: number }>({
    name: 'merge-staged-tracks',
    text: MERGE,
    values: [ownerId, source, visibility],
  })
  const { rows_created: inserted, rows_updated: updated, rows_unchanged: unchanged } = rows[0]!
  return { inserted, updated, unchanged }
}
