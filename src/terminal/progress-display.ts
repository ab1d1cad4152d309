import { Presets, SingleBar } from 'cli-progress'

/** How far something is. */
export interface Progress {
  /** How much there is to do: bytes, files, rows. */
  readonly size: number
  /** How much of it has been done. */
  readonly position: number
}

/** How many rows were dealt with so far. */
interface RowCount {
  readonly read: number
}

const BAR_EVERY_MS = 200
const LINE_EVERY_MS = 5_000

/** Shows how far a command is, on stderr: a bar on a terminal, a line now and then elsewhere. Returns what ends it. */
export function showProgress(what: string, progress: Progress, rows: RowCount): () => void {
  return process.stderr.isTTY ? showBar(what, progress, rows) : showLines(what, progress, rows)
}

function showBar(what: string, progress: Progress, rows: RowCount): () => void {
  const bar = new SingleBar(
    { format: `${what} [{bar}] {percentage} %  {rows} rows  {rate}/s  {eta_formatted} left`, stream: process.stderr, hideCursor: true },
    Presets.legacy,
  )
  const rate = rateOf(rows)
  const state = () => ({ rows: rows.read.toLocaleString('en-US'), rate: rate().toLocaleString('en-US') })
  bar.start(progress.size, 0, state())
  const timer = setInterval(() => bar.update(progress.position, state()), BAR_EVERY_MS)
  return () => {
    clearInterval(timer)
    bar.update(progress.position, state())
    bar.stop()
  }
}

function showLines(what: string, progress: Progress, rows: RowCount): () => void {
  const rate = rateOf(rows)
  const timer = setInterval(() => {
    const percent = progress.size === 0 ? 100 : Math.floor((100 * progress.position) / progress.size)
    process.stderr.write(`${what}: ${percent} %, ${rows.read} rows, ${rate()} rows/s\n`)
  }, LINE_EVERY_MS)
  return () => clearInterval(timer)
}

function rateOf(rows: RowCount): () => number {
  const startedAt = performance.now()
  return () => Math.round(rows.read / Math.max((performance.now() - startedAt) / 1000, 0.001))
}
