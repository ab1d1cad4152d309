import { StartupError } from '../../errors/startup-error.js'
import type { ImportedTrack, TrackField } from '../imported-track.js'
import { dateReader, readClock, readIsrc, readNumber, readPitchClass, readSeconds, readWhole } from '../read-values.js'
import { checkedTrack } from '../track-rules.js'
import type { ColumnMap, ColumnRule } from './column-map.js'

type Read = (field: string, text: string) => string | number | null
type Place = (fields: string[]) => string | number | null

const JOINT = ' / '
const NUMBERS = new Set<string>(['durationMs', 'tempoBpm', 'popularity'])

/**
 * How a record of a file with this header becomes a track.
 * @throws StartupError when the header lacks a column of the map.
 */
export function trackReader(map: ColumnMap, header: string[]): (fields: string[]) => ImportedTrack {
  const places = Object.entries(map.fields)
    .filter(([, rule]) => rule !== undefined)
    .map(([field, rule]) => [field as TrackField, placeOf(field, rule, map, header)] as const)
  return (fields) => {
    const stated: Record<string, string | number | null> = {}
    for (const [field, place] of places) stated[field] = place(fields)
    return checkedTrack(stated)
  }
}

function placeOf(field: string, rule: ColumnRule, map: ColumnMap, header: string[]): Place {
  const columns = (rule.columns ?? [rule.column!]).map((name) => columnIn(header, name))
  const isNull = nullTest(field, [...map.nulls, ...(rule.nulls ?? [])])
  const fallback = rule.default ?? null
  if (columns.length === 1 && rule.as !== 'pitchClass') {
    const [column] = columns as [number]
    const read = readerOf(field, rule)
    return (fields) => {
      const text = fields[column]!
      if (!isNull(text)) return read ? read(field, text) : text
      return fallback !== null && read ? read(field, fallback) : fallback
    }
  }
  return (fields) => {
    const texts = columns.map((column) => fields[column]!)
    if (isNull(texts[0]!)) return fallback
    return rule.as === 'pitchClass' ? readPitchClass(field, texts) : texts.join(JOINT)
  }
}

function readerOf(field: string, { as, format }: ColumnRule): Read | undefined {
  if (field === 'durationMs') return as === 'seconds' ? readSeconds : as === 'clock' ? readClock : readWhole
  if (field === 'tempoBpm') return readNumber
  if (field === 'popularity') return readWhole
  if (field === 'releaseDate') return dateReader(format)
  return field === 'isrc' ? readIsrc : undefined
}

/** Whether a text means "not known"; in a column of numbers, `0` means 0.000 too. */
function nullTest(field: string, nulls: string[]): (text: string) => boolean {
  // Few texts: comparing with each is cheaper than the hash of every field.
  if (!NUMBERS.has(field)) return (text) => nulls.includes(text)
  const numbers = new Set(nulls.filter((text) => text.trim() !== '').map(Number).filter(Number.isFinite))
  return (text) => nulls.includes(text) || (numbers.size > 0 && numbers.has(Number(text)))
}

function columnIn(header: string[], name: string): number {
  const found = header.indexOf(name)
  if (found === -1) throw new StartupError(`The file has no column "${name}". It has: ${header.slice(0, 50).join(', ')}.`)
  if (header.includes(name, found + 1)) throw new StartupError(`The file has several columns "${name}".`)
  return found
}
