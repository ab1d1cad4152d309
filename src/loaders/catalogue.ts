import { columns } from '../db/columns.js'
import { isId, type Door } from '../db/door.js'
import { prepared } from '../db/statement.js'
import { Track } from '../entities/catalogue/track.js'
import { createLoader } from './create-loader.js'

/** By id an unlisted track exists too, so this asks the rule for tracks one has a link to and not the table. */
const tracksById = () => `select ${columns(Track, 't')} from visible_tracks($1::uuid[]) t`
let text: string | undefined

export const trackLoader = (db: Door) =>
  createLoader<Track>((ids) => db.rows(prepared((text ??= tracksById()), [ids.filter(isId)])), (track) => track.id)
