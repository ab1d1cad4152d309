import type { ImportedTrack } from '../imported-track.js'
import { asObject, numberIn, textIn, type JsonObject } from '../json/field.js'
import { parsedItem, type JsonItem } from '../json/items.js'
import { jsonSource } from '../json/json-source.js'
import { Refused } from '../refused.js'
import type { TrackSource } from '../track-source.js'
import { checkedTrack } from '../track-rules.js'

/**
 * ChinookData.json of the Chinook sample database (github.com/lerocha/chinook-database): its tables as arrays. A track's
 * album, its album's artist and its genre stand before it.
 */
export const chinookSource = (path: string): Promise<TrackSource> =>
  jsonSource({ source: 'chinook', path, reader: () => readerOf(new Names()) })

class Names {
  readonly genres = new Map<string, string>()
  readonly artists = new Map<string, string>()
  readonly albums = new Map<string, { title: string; artistId: string }>()
}

function readerOf(names: Names): (item: JsonItem) => ImportedTrack | undefined {
  const tables: Record<string, (row: JsonObject) => unknown> = {
    Genre: (row) => names.genres.set(text(row, 'GenreId'), text(row, 'Name')),
    Artist: (row) => names.artists.set(text(row, 'ArtistId'), text(row, 'Name')),
    Album: (row) => names.albums.set(text(row, 'AlbumId'), { title: text(row, 'Title'), artistId: text(row, 'ArtistId') }),
  }
  return (item) => {
    if (item.list === 'Track') return trackFrom(asObject(parsedItem(item)), names)
    tables[item.list]?.(asObject(parsedItem(item)))
    return undefined
  }
}

function trackFrom(row: JsonObject, names: Names): ImportedTrack {
  const albumId = textIn(row, 'album', ['AlbumId'])
  const album = albumId === null ? undefined : names.albums.get(albumId)
  if (albumId !== null && !album) throw new Refused('album', 'names an album that does not stand before it', albumId)
  const genreId = textIn(row, 'genre', ['GenreId'])
  return checkedTrack({
    sourceRef: text(row, 'TrackId'),
    title: text(row, 'Name'),
    artist: album && names.artists.get(album.artistId),
    album: album?.title ?? null,
    durationMs: numberIn(row, 'durationMs', ['Milliseconds']),
    genre: genreId === null ? null : (names.genres.get(genreId) ?? null),
  })
}

function text(row: JsonObject, name: string): string {
  const value = textIn(row, name, [name])
  if (value === null) throw new Refused(name, 'is missing')
  return value
}
