import { columns, companion } from '../db/columns.js'
import { isId, type Door } from '../db/door.js'
import { asJson, prepared } from '../db/statement.js'
import { asItIs, writtenColumns, writtenCompanion, writtenObject, type Wanted } from '../db/written-columns.js'
import { Track } from '../entities/catalogue/track.js'
import { User } from '../entities/profiles/user.js'
import type { Selection } from '../paging/selection.js'
import { createLoader } from './create-loader.js'
import type { RowForms } from './row-reader.js'

/** As much of the date as was stated: `1998`, `1998-05` or `1998-05-12`. */
const shownDate = (t: string): string =>
  `left(${t}.release_date::text, case ${t}.release_precision when 'year' then 4 when 'month' then 7 else 10 end)`

/**
 * A track with its companions, as far as they are selected (all of it when nothing is named): the row `t`, its counts
 * `c`, its owner `o`. A track just made has no counts in sight yet.
 */
export function trackColumns(selection: Selection = EVERYTHING): string {
  let list = lists.get(selection)
  if (!list) lists.set(selection, (list = newTrackColumns(selection === EVERYTHING ? undefined : selection)))
  return list
}

/** What is read of `c`. */
const COUNTS = {
  playCount: 'coalesce(c.play_count, 0)',
  qualifiedPlayCount: 'coalesce(c.qualified_play_count, 0)',
  likeCount: 'coalesce(c.like_count, 0)',
}

const EVERYTHING: Selection = new Map()
/** A selection lives as long as its document; its list is written once. */
const lists = new WeakMap<Selection, string>()

function newTrackColumns(selection: Selection | undefined): string {
  // Where it is heard is made of these.
  const wanted = selection?.has('streamUrl') ? { has: (name: string) => selection.has(name) || name === 'audioFileId' || name === 'audioUrl' } : selection
  const isRead = (name: string): boolean => !selection || selection.has(name)
  return [
    columns(Track, 't', { overrides: { releaseDate: shownDate('t') }, wanted }),
    ...Object.entries(COUNTS).map(([name, sql]) => isRead(name) && `${sql} as "${name}"`),
    isRead('owner') && companion(User, 'o', 'owner', { wanted: selection?.get('owner') }),
  ].filter(Boolean).join(', ')
}

/** Whether anything of `c` is wanted of a track. */
export const isCounted = (wanted: Wanted): boolean => Object.keys(COUNTS).some((name) => wanted.has(name))

const written = () => ({
  ...writtenColumns(Track, 't'),
  releaseDate: shownDate('t'),
  ...Object.fromEntries(Object.entries(COUNTS).map(([name, sql]) => [name, asItIs(sql)])),
  owner: writtenCompanion(User, 'o'),
})
let writtenTrackColumns: ReturnType<typeof written> | undefined

/** The same track as its JSON in an answer, if all that is wanted of it can be written. */
export const writtenTrack = (wanted: Wanted): string | undefined => writtenObject((writtenTrackColumns ??= written()), wanted)

/** Tracks of a list, with the tables of `trackColumns`. */
export const TRACK_ROWS: RowForms = { columns: trackColumns, written: writtenTrack, id: 't.id' }

/** By its id an unlisted track exists too, so this asks the rules for whoever has a link and not the tables. */
const tracksById = (): string =>
  asJson(
    `select ${trackColumns()} from visible_tracks($1::uuid[]) t ` +
      'left join visible_track_counters($1::uuid[]) c on c.track_id = t.id left join profiles o on o.user_id = t.owner_id',
  )
let text: string | undefined

export const trackLoader = (db: Door) =>
  createLoader<Track>((ids) => db.json(prepared((text ??= tracksById()), [ids.filter(isId)])), (track) => track.id)
