import type { ImportedTrack } from './imported-track.js'

const PRECISION: Record<number, string> = { 4: 'year', 7: 'month', 10: 'day' }
const NULL = '\\N'
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
  // Joined, for a text put together by "+" keeps all its parts alive until the batch is sent.
  return [
    line, text(track.sourceRef), text(track.title), text(track.artist), text(track.album), track.durationMs ?? NULL,
    text(track.isrc), text(track.genre), text(track.subgenre), text(track.mood), track.tempoBpm ?? NULL, text(track.musicalKey),
    track.popularity ?? NULL, date === null ? NULL : date.padEnd(10, '-01'), date === null ? NULL : PRECISION[date.length],
    text(track.artworkUrl), text(track.audioUrl),
  ].join('\t')
}

const text = (value: string | null): string =>
  value === null ? NULL : SPECIAL.test(value) ? value.replace(SPECIALS, (char) => ESCAPES[char]!) : value
