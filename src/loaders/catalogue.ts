import { columns, companion } from '../db/columns.js'
import { isId, type Door } from '../db/door.js'
import { prepared } from '../db/statement.js'
import { Track } from '../entities/catalogue/track.js'
import { User } from '../entities/profiles/user.js'
import { createLoader } from './create-loader.js'

/** The select list of a track `t` with its counts `c`; a track just made has no counts in sight yet. */
export const trackColumns = (t: string, c: string): string =>
  `${columns(Track, t)}, coalesce(${c}.play_count, 0)::float8 as "playCount", ` +
  `coalesce(${c}.qualified_play_count, 0)::float8 as "qualifiedPlayCount"`

/** A track with its owner, the companion it nearly always needs: row `t`, counts `c`, owner `o`. */
export const trackAndOwnerColumns = (): string => `${trackColumns('t', 'c')}, ${columns(User, 'o', 'owner.')}`
export const withOwner = companion(User, 'owner')

/** By its id an unlisted track exists too, so this asks the rules for whoever has a link and not the tables. */
const tracksById = (): string =>
  `select ${trackAndOwnerColumns()} from visible_tracks($1::uuid[]) t ` +
  'left join visible_track_counters($1::uuid[]) c on c.track_id = t.id left join profiles o on o.user_id = t.owner_id'
let text: string | undefined

export const trackLoader = (db: Door) =>
  createLoader<Track>(
    async (ids) => (await db.rows<Track>(prepared((text ??= tracksById()), [ids.filter(isId)]))).map(withOwner),
    (track) => track.id,
  )
