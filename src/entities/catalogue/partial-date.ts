import type { ReleasePrecision } from './track.js'

const PRECISION: Record<number, ReleasePrecision> = { 4: 'year', 7: 'month', 10: 'day' }

/** How a partial date is stored: the first day of the stated period, and how much was stated. */
export interface StoredDate {
  releaseDate: string | null
  releasePrecision: ReleasePrecision | null
}

/** `1998-05` → 1998-05-01, month. The text has passed the PartialDate scalar. */
export function storedDate(text: string | null): StoredDate {
  if (text === null) return { releaseDate: null, releasePrecision: null }
  return { releaseDate: text.padEnd(10, '-01'), releasePrecision: PRECISION[text.length] ?? 'day' }
}

/** The last day of a stated period: 1998 → 1998-12-31. */
export function lastDay(text: string): string {
  if (text.length === 10) return text
  const [year, month] = text.split('-').map(Number) as [number, number?]
  // Day 0 of the month that follows is the last day of this one.
  const day = new Date(Date.UTC(2000, month ?? 12, 0))
  day.setUTCFullYear(year, month ?? 12, 0)
  return day.toISOString().slice(0, 10)
}
