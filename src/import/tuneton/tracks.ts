import type { ImportedTrack } from '../imported-track.js'
import { asObject, numberIn, textIn } from '../json/field.js'
import { parsedItem, type JsonItem } from '../json/items.js'
import { jsonSource } from '../json/json-source.js'
import { dateReader, readIsrc } from '../read-values.js'
import type { TrackSource } from '../track-source.js'
import { checkedTrack } from '../track-rules.js'
import { absoluteUrl } from '../web-address.js'

export const TUNETON = 'tuneton'

/**
 * `tracks.json` as TuneTON's server keeps it: an array of `{ id, title, artist, duration, playCount, audioUrl }`, duration
 * in seconds and 0 until it is known, addresses relative to the player. Also read: `{ "tracks": [...] }` and the names
 * other versions of it gave to the same things.
 */
export const tunetonTracks = (path: string, baseUrl?: string): Promise<TrackSource> =>
  jsonSource({ source: TUNETON, path, how: baseUrl, reader: () => (item) => (isTrack(item) ? trackFrom(item, baseUrl) : undefined) })

/** Whether the item is one of the tracks, not something beside the list. */
export const isTrack = ({ list, key }: JsonItem): boolean => key === '' && (list === '' || list === 'tracks')

export const trackRef = (item: JsonItem): string | null => textIn(asObject(parsedItem(item)), 'sourceRef', ['id', '_id', 'trackId'])

function trackFrom(item: JsonItem, baseUrl: string | undefined): ImportedTrack {
  const row = asObject(parsedItem(item))
  const seconds = numberIn(row, 'durationMs', ['duration'])
  const date = textIn(row, 'releaseDate', ['releaseDate', 'release_date', 'year'])
  const isrc = textIn(row, 'isrc', ['isrc'])
  return checkedTrack({
    sourceRef: trackRef(item),
    title: textIn(row, 'title', ['title', 'name']),
    artist: textIn(row, 'artist', ['artist', 'artistName']),
    album: textIn(row, 'album', ['album', 'albumName']),
    durationMs: seconds === 0 || seconds === null ? null : Math.round(seconds * 1000),
    isrc: isrc && readIsrc('isrc', isrc),
    genre: textIn(row, 'genre', ['genre']),
    mood: textIn(row, 'mood', ['mood']),
    tempoBpm: numberIn(row, 'tempoBpm', ['bpm', 'tempo']) || null,
    musicalKey: textIn(row, 'musicalKey', ['key']),
    releaseDate: date && dateReader()('releaseDate', date),
    artworkUrl: absoluteUrl(textIn(row, 'artworkUrl', ['coverUrl', 'cover', 'coverArt', 'artworkUrl', 'image']), baseUrl),
    audioUrl: absoluteUrl(textIn(row, 'audioUrl', ['audioUrl', 'url', 'file_url', 'audio', 'src']), baseUrl),
  })
}
