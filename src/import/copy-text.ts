import type { ImportedTrack } from './imported-track.js'

const PRECISION: Record<number, string> = { 4: 'year', 7: 'month', 10: 'day' }
const SPECIAL = /[\\\t\n\r]/
const SPECIALS = /[\\\t\n\r]/g
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** Columns of staged_tracks in the order `copyLine` writes them. */
export const STAGED_COLUMNS =
  'line, source_ref, title, artist, album, duration_ms, isrc, genre, subgenre, mood, tempo_bpm, musical_key, popularity, ' +
  'release_date, release_precision, artwork_url, audio_url'

/** One line of PostgreSQL's COPY text format (its manual, "COPY", File Formats). */
export function copyLine(line: number, track: ImportedTrack): string {
  const date = track.releaseDate
  return `${line}\t${text(track.sourceRef)}\t${text(track.title)}\t${text(track.artist)}\t${text(track.album)}\t${number(track.durationMs)}\t${text(track.isrc)}\t${text(track.genre)}\t${text(track.subgenre)}\t${text(track.mood)}\t${number(track.tempoBpm)}\t${text(track.musicalKey)}\t${number(track.popularity)}\t${date === null ? '\\N' : date.padEnd(10, '-01')}\t${date === null ? '\\N' : PRECISION[date.length]}\t${text(track.artworkUrl)}\t${text(track.audioUrl)}\n`
}

const number = (value: number | null): string => (value === null ? '\\N' : String(value))

const text = (value: string | null): string =>
  value === null ? '\\N' : SPECIAL.test(value) ? value.replace(SPECIALS, (char) => ESCAPES[char]!) : value
