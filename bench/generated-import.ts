import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { PROJECT_ROOT } from '../src/project-root.js'
import { BENCH_SECRET, type BenchDatabase } from './bench-database.js'
import { METER } from './child-server.js'
import { generatedTracks, type GeneratedTrack } from './generated-tracks.js'
import type { MeterQuestion, Usage } from './meter.js'

const POLL_MS = 200
const LINES_AT_ONCE = 1_000

const COLUMNS: (keyof GeneratedTrack)[] = [
  'source_ref', 'title', 'artist', 'album', 'genre', 'duration_ms', 'tempo_bpm', 'musical_key', 'popularity', 'release_date',
]

const COLUMN_MAP = {
  source: 'generated',
  fields: {
    sourceRef: 'source_ref', title: 'title', artist: 'artist', album: 'album', genre: 'genre', durationMs: 'duration_ms',
    tempoBpm: 'tempo_bpm', musicalKey: 'musical_key', popularity: 'popularity', releaseDate: 'release_date',
  },
}

function* csvLines(count: number): Generator<string> {
  let lines = [COLUMNS.join(',')]
  for (const track of generatedTracks(count)) {
    // No generated value holds a comma, a quote or a line end.
    lines.push(COLUMNS.map((column) => track[column]).join(','))
    if (lines.length < LINES_AT_ONCE) continue
    yield `${lines.join('\n')}\n`
    lines = []
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`
}

/** What one run of the import command took. */
export interface ImportFigures {
  rows: number
  seconds: number
  rowsPerSecond: number
  maxRssMb: number
  cpuSeconds: number
}

/** Writes the first `count` generated tracks as a CSV file, and the column map that reads it beside it. */
export async function writeGeneratedCsv(folder: string, count: number): Promise<{ csv: string; map: string }> {
  const [csv, map] = [path.join(folder, `tracks-${count}.csv`), path.join(folder, 'column-map.json')]
  await pipeline(csvLines(count), createWriteStream(csv))
  await writeFile(map, JSON.stringify(COLUMN_MAP))
  return { csv, map }
}

/** Runs `npm run import -- csv …` as its own process, with a meter inside, for the account with this handle. */
export async function importCsv({ urls, folder }: BenchDatabase, files: { csv: string; map: string }, handle: string, rows: number): Promise<ImportFigures> {
  const startedAt = performance.now()
  const child = fork(path.join(PROJECT_ROOT, 'dist', 'src', 'import', 'main.js'), ['csv', files.csv, '--map', files.map, '--owner', handle], {
    execArgv: ['--max-semi-space-size=2', '--import', METER],
    env: { ...process.env, NODE_ENV: 'test', SECRET: BENCH_SECRET, DATABASE_URL: urls.owner, DATA_DIR: path.join(folder, 'import'), LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  let last: Usage = { cpuMs: 0, rssBytes: 0, maxRssBytes: 0 }
  child.on('message', ({ answer }: { answer: Usage }) => (last = answer))
  // With a callback, for a question that reaches a process about to end is no error.
  const ask = (): unknown => child.connected && child.send({ id: 0, ask: 'usage' } satisfies MeterQuestion, () => undefined)
  const poll = setInterval(ask, POLL_MS)
  const [code] = (await once(child, 'exit')) as [number]
  clearInterval(poll)
  if (code !== 0) throw new Error(`the import ended with ${code}`)
  const seconds = (performance.now() - startedAt) / 1000
  return { rows, seconds, rowsPerSecond: rows / seconds, maxRssMb: last.maxRssBytes / 2 ** 20, cpuSeconds: last.cpuMs / 1000 }
}
