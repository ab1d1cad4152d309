import { startBenchDatabase, type BenchDatabase } from '../bench-database.js'
import { importCsv, writeGeneratedCsv, type ImportFigures } from '../generated-import.js'
import { signInListener } from '../listener.js'
import { isKept, short, table, type Verdict } from '../report.js'
import { conclude, type Scenario } from './scenario.js'

const LEAST_ROWS_PER_SECOND = 10_000
const MOST_RSS_MB = 250

const TRACKS = `select count(*)::int as count from tracks where source = 'generated'`

async function requireTracks({ owner }: BenchDatabase, count: number): Promise<void> {
  const { rows } = await owner.query<{ count: number }>(TRACKS)
  if (rows[0]!.count !== count) throw new Error(`${rows[0]!.count} tracks are there and not ${count}`)
}

/** A generated file into an empty database, and the same file once more, which finds nothing to change. */
export const importRows: Scenario = async (options) => {
  const database = await startBenchDatabase()
  try {
    await signInListener(database.owner)
    const files = await writeGeneratedCsv(database.folder, options.rows)
    const first = await importCsv(database, files, 'listener', options.rows)
    await requireTracks(database, options.rows)
    const again = await importCsv(database, files, 'listener', options.rows)
    await requireTracks(database, options.rows)
    console.log(table(['', 'rows', 'seconds', 'rows/s', 'CPU s', 'most RSS MB'], [row('into an empty database', first), row('the same again', again)]))
    const verdicts: Verdict[] = [
      { what: 'Rows per second', value: first.rowsPerSecond, limit: LEAST_ROWS_PER_SECOND, at: 'least' },
      { what: 'Most resident memory, MB', value: Math.max(first.maxRssMb, again.maxRssMb), limit: MOST_RSS_MB, at: 'most' },
    ]
    await conclude('import', verdicts, { options, first, again })
    return verdicts.every(isKept)
  } finally {
    await database.close()
  }
}

const row = (name: string, { rows, seconds, rowsPerSecond, cpuSeconds, maxRssMb }: ImportFigures): string[] =>
  [name, ...[rows, seconds, rowsPerSecond, cpuSeconds, maxRssMb].map(short)]
