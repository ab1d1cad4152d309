import { Refused } from './refused.js'

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i
const CLOCK = /^(?:(\d+):)?(\d{1,2}):(\d{2}(?:\.\d+)?)$/
const PITCHES = ['C', 'C#', 'D', 'D#', 'E', 'F', 'F#', 'G', 'G#', 'A', 'A#', 'B']
const DAY_MS = 86_400_000
const LATEST_YEAR_MS = 253_402_300_799_000
const WITHOUT_ZONE = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?$/
/** What is known of a date; a time may follow a whole one. */
const ISO_DATE = /^(\d{4}(?:-\d{2}){0,2})(?:(?<=-\d{2}-\d{2})[T ].*)?$/
const DATE_PARTS = { YYYY: '(?<year>\\d{4})', MM: '(?<month>\\d{1,2})', DD: '(?<day>\\d{1,2})' }

export function readNumber(field: string, text: string): number {
  if (!NUMBER.test(text.trim())) throw new Refused(field, 'is not a number', text)
  return Number(text)
}

export const readWhole = (field: string, text: string): number => Math.round(readNumber(field, text))

export const readSeconds = (field: string, text: string): number => Math.round(readNumber(field, text) * 1000)

/** `3:45`, `1:02:03` or `3:45.5`, in milliseconds. */
export function readClock(field: string, text: string): number {
  const [, hours = '0', minutes, seconds] = CLOCK.exec(text.trim()) ?? []
  if (minutes === undefined) throw new Refused(field, 'is not a duration such as 3:45 or 1:02:03', text)
  return Math.round(((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000)
}

/** Pitch class 0 to 11 (0 is C) and mode (1 major, 0 minor) as `F# minor`; -1 means that no key was found. */
export function readPitchClass(field: string, [pitch = '', mode = '']: string[]): string | null {
  const number = readNumber(field, pitch)
  if (number === -1) return null
  const name = PITCHES[number]
  if (name === undefined) throw new Refused(field, 'is not a pitch class from 0 to 11', pitch)
  const scale = { '1': 'major', '0': 'minor', '': undefined }[mode.trim()]
  if (scale === undefined && mode.trim() !== '') throw new Refused(field, 'is not a mode, 1 for major or 0 for minor', mode)
  return scale ? `${name} ${scale}` : name
}

/** How to read dates of one format, such as `DD/MM/YYYY`; ISO 8601 dates, partial ones and date-times when there is none. */
export function dateReader(format?: string): (field: string, text: string) => string {
  if (format === undefined) return readDate
  const pattern = patternOf(format)
  return (field, text) => {
    const { year, month, day } = pattern.exec(text.trim())?.groups ?? {}
    if (year === undefined) throw new Refused(field, `is not a date like ${format}`, text)
    return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-')
  }
}

function readDate(field: string, text: string): string {
  const date = ISO_DATE.exec(text.trim())?.[1]
  if (date === undefined) throw new Refused(field, 'is not a date like YYYY, YYYY-MM or YYYY-MM-DD', text)
  return date
}

function patternOf(format: string): RegExp {
  const escaped = format.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  return new RegExp(`^${escaped.replace(/YYYY|MM|DD/g, (part) => DATE_PARTS[part as keyof typeof DATE_PARTS])}$`)
}

/** `us-rc1-76-07839` is written with hyphens at will (ISO 3901 section 4). */
export const readIsrc = (_field: string, text: string): string => text.replace(/[-\s]/g, '').toUpperCase()

/** An ISO 8601 time, in UTC unless it says otherwise, or seconds or milliseconds since 1970. */
export function readTime(field: string, text: string | null): Date {
  if (text === null) throw new Refused(field, 'is missing')
  const number = Number(text)
  const stated = WITHOUT_ZONE.test(text) ? `${text}Z` : text
  const time = new Date(Number.isNaN(number) ? stated : number < LATEST_YEAR_MS / 1000 ? number * 1000 : number)
  if (Number.isNaN(time.getTime()) || time.getTime() < 0) throw new Refused(field, 'is not a time', text)
  if (time.getTime() > Date.now() + DAY_MS) throw new Refused(field, 'lies in the future', text)
  return time
}
