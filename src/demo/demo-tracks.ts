import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { PROJECT_ROOT } from '../project-root.js'

interface Line {
  handle: string
  title: string
  album: string
  genre: string
  subgenre: string
  mood: string
  tempo_bpm: string
  musical_key: string
  released: string
  length: string
  visibility: string
}

const PRECISION = ['year', 'month', 'day'] as const

/** The demo's tracks as rows of the table, each with its owner's handle. */
export function demoTracks(): Record<string, unknown>[] {
  const text = readFileSync(path.join(PROJECT_ROOT, 'src', 'demo', 'tracks.csv'), 'utf8')
  return parse<Line>(text, { columns: true }).map(rowOf)
}

function rowOf({ tempo_bpm, released, length, album, musical_key, ...line }: Line): Record<string, unknown> {
  const [minutes = 0, seconds = 0] = length.split(':').map(Number)
  return {
    ...line,
    album: album || null,
    musical_key: musical_key || null,
    tempo_bpm: tempo_bpm ? Number(tempo_bpm) : null,
    duration_ms: (minutes * 60 + seconds) * 1000,
    ...releaseOf(released),
  }
}

/** `2019`, `2019-04` or `2019-04-17`: the first day of the period, and how much was stated. */
function releaseOf(released: string): { release_date: string | null; release_precision: string | null } {
  if (!released) return { release_date: null, release_precision: null }
  const stated = released.split('-').length
  return { release_date: [released, '01', '01'].slice(0, 4 - stated).join('-'), release_precision: PRECISION[stated - 1]! }
}
