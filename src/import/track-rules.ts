import { isStorable } from '../limits/storable-text.js'
import type { ImportedTrack, StatedTrack, TrackField } from './imported-track.js'
import { Refused } from './refused.js'

/** ISO 3901: country, registrant, year and designation. */
const ISRC = /^[A-Z]{2}[A-Z0-9]{3}[0-9]{7}$/
const PARTIAL_DATE = /^\d{4}(-\d{2}){0,2}$/

const REQUIRED: TrackField[] = ['sourceRef', 'title', 'artist']
const LONGEST: Partial<Record<TrackField, number>> = {
  sourceRef: 300, title: 300, artist: 300, album: 300, genre: 80, subgenre: 80, mood: 80, musicalKey: 20,
}
const RANGES: Partial<Record<TrackField, [min: number, max: number]>> = {
  durationMs: [1, 86_400_000], tempoBpm: [0.001, 1000], popularity: [0, 100],
}
const FORMS: Partial<Record<TrackField, (text: string) => string | undefined>> = {
  isrc: (text) => (ISRC.test(text) ? undefined : 'is not an ISRC of 12 letters and digits'),
  releaseDate: (text) => (isPartialDate(text) ? undefined : 'is not a date from the year 1000 on'),
  artworkUrl: urlFault,
  audioUrl: urlFault,
}

const FIELDS: TrackField[] = [...REQUIRED, 'album', 'durationMs', 'isrc', 'genre', 'subgenre', 'mood', 'tempoBpm', 'musicalKey', 'popularity', 'releaseDate', 'artworkUrl', 'audioUrl']

/**
 * The track, when the catalogue can hold all that is stated. These are the table's own limits: a batch must not fail for
 * one row. With `lenient`, a detail that cannot be held is left out; title, artist and reference never are.
 * @throws Refused naming the first field at fault.
 */
export function checkedTrack(stated: StatedTrack, lenient = false): ImportedTrack {
  const track: Record<string, unknown> = {}
  for (const field of FIELDS) {
    const value = stated[field] ?? null
    const isRequired = REQUIRED.includes(field)
    const fault = value === null ? (isRequired ? 'is missing' : undefined) : faultOf(field, value)
    if (fault !== undefined && (isRequired || !lenient)) throw new Refused(field, fault, value === null ? '' : String(value))
    track[field] = fault === undefined ? value : null
  }
  return track as unknown as ImportedTrack
}

function faultOf(field: TrackField, value: string | number): string | undefined {
  if (typeof value === 'number') {
    const [min, max] = RANGES[field]!
    return value >= min && value <= max ? undefined : `is not between ${min} and ${max}`
  }
  return textFault(field, value) ?? FORMS[field]?.(value)
}

function textFault(field: TrackField, text: string): string | undefined {
  if (!isStorable(text)) return text.includes('\0') ? 'contains a NUL character' : 'contains half of a surrogate pair'
  if (text.trim() === '') return 'is blank'
  const longest = LONGEST[field]
  // Code points are what the table counts, and there are never more of them than UTF-16 units.
  if (longest !== undefined && text.length > longest && [...text].length > longest) return `is longer than ${longest} characters`
  return undefined
}

function urlFault(text: string): string | undefined {
  if (text.length > 2048) return 'is longer than 2048 characters'
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) ? undefined : 'is not an absolute http or https address'
}

/** Text alone decides: a Date for each row would cost more than the rest of its checks. */
function isPartialDate(text: string): boolean {
  if (!PARTIAL_DATE.test(text) || text < '1000') return false
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7) || 1), Number(text.slice(8) || 1)]
  const days = month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return month >= 1 && month <= 12 && day >= 1 && day <= days
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
