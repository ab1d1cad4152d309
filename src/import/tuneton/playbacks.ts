import { InputFile } from '../input-file.js'
import { asObject, numberIn, textIn, type JsonObject } from '../json/field.js'
import { jsonItems, parsedItem, type JsonItem } from '../json/items.js'
import type { FoundPlay, ImportedPlay, PlaySource } from '../play-source.js'
import { readTime } from '../read-values.js'
import { Refused } from '../refused.js'
import { isTrack, trackRef, TUNETON } from './tracks.js'

const MOST_PLAYS = 100_000_000
const DAY_MS = 86_400_000

type ReadPlay = (item: JsonItem, countedAt: Date) => ImportedPlay | undefined

/**
 * `playbacks.json` as TuneTON's server keeps it: an object of track ids and how often each was played. Nothing is known of
 * when, so the plays count on the day the file was last written. Also read: an array of `{ id, trackId, playedAt,
 * duration }` for single listens.
 */
export const tunetonPlaybacks = (path: string): Promise<PlaySource> => playSource(path, playFrom)

/** The `playCount` of each track in `tracks.json`: the same figures, kept there a second time. */
export const tunetonPlayCounts = (path: string): Promise<PlaySource> => playSource(path, playCountFrom)

async function playSource(path: string, read: ReadPlay): Promise<PlaySource> {
  const file = new InputFile(path)
  const countedAt = new Date(Math.min(file.writtenAt.getTime(), Date.now()))
  return {
    source: TUNETON,
    run: `${TUNETON} plays`,
    name: file.name,
    fingerprint: await file.fingerprint(`${TUNETON} plays`),
    progress: file,
    found: () => found(file, read, countedAt),
  }
}

async function* found(file: InputFile, read: ReadPlay, countedAt: Date): AsyncGenerator<FoundPlay[]> {
  for await (const items of jsonItems(file)) {
    yield items.map((item) => foundIn(item, read, countedAt)).filter((one) => one !== undefined)
  }
}

function foundIn(item: JsonItem, read: ReadPlay, countedAt: Date): FoundPlay | undefined {
  try {
    const play = read(item, countedAt)
    return play && { place: item.line, play }
  } catch (error) {
    if (error instanceof Refused) return { place: item.line, refused: error }
    throw error
  }
}

function playFrom(item: JsonItem, countedAt: Date): ImportedPlay | undefined {
  if (item.key !== '') return counted(item.key, parsedItem(item), countedAt)
  return item.list === '' || item.list === 'playbacks' ? listenFrom(asObject(parsedItem(item))) : undefined
}

function playCountFrom(item: JsonItem, countedAt: Date): ImportedPlay | undefined {
  if (!isTrack(item)) return undefined
  const row = asObject(parsedItem(item))
  const count = numberIn(row, 'playCount', ['playCount', 'play_count', 'plays'])
  return counted(trackRef(item) ?? '', count, countedAt)
}

function counted(ref: string, count: unknown, countedAt: Date): ImportedPlay | undefined {
  if (count === 0 || count === null) return undefined
  if (!Number.isInteger(count) || (count as number) < 0 || (count as number) > MOST_PLAYS) {
    throw new Refused('count', `is not a whole number from 0 to ${MOST_PLAYS}`, JSON.stringify(count))
  }
  return { trackRef: ref, playRef: '', count: count as number, playedAt: countedAt, listenedMs: 0 }
}

function listenFrom(row: JsonObject): ImportedPlay {
  const ref = textIn(row, 'trackId', ['trackId', 'track_id', 'track'])
  if (ref === null) throw new Refused('trackId', 'is missing')
  const playedAt = readTime('playedAt', textIn(row, 'playedAt', ['playedAt', 'played_at', 'timestamp', 'createdAt', 'created_at']))
  const listener = textIn(row, 'userId', ['userId', 'user_id', 'telegramId']) ?? ''
  const playRef = textIn(row, 'id', ['id', '_id']) ?? `${playedAt.toISOString()} ${listener}`.trim()
  if (playRef.length > 300 || !playRef.isWellFormed() || playRef.includes('\0')) throw new Refused('id', 'is not a text of at most 300 characters', playRef)
  const seconds = numberIn(row, 'duration', ['duration', 'listened']) ?? 0
  if (seconds < 0 || seconds > DAY_MS / 1000) throw new Refused('duration', 'is not between 0 and 86400 seconds', String(seconds))
  return { trackRef: ref, playRef, count: 1, playedAt, listenedMs: Math.round(seconds * 1000) }
}
