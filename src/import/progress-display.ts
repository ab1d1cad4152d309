import { Presets, SingleBar } from 'cli-progress'
import type { Tally } from './tally.js'
import type { Progress } from './track-source.js'

const BAR_EVERY_MS = 200
const LINE_EVERY_MS = 5_000

/** Shows how far an import is, on stderr: a bar on a terminal, a line now and then elsewhere. Returns what ends it. */
export function showProgress(what: string, progress: Progress, tally: Tally): () => void {
  return process.stderr.isTTY ? showBar(what, progress, tally) : showLines(what, progress, tally)
}

function showBar(what: string, progress: Progress, tally: Tally): () => void {
  const bar = new SingleBar(
    { format: `${what} [{bar}] {percentage} %  {rows} rows  {rate}/s  {eta_formatted} left`, stream: process.stderr, hideCursor: true },
    Presets.legacy,
  )
  const rate = rateOf(tally)
  const state = () => ({ rows: tally.read.toLocaleString('en-US'), rate: rate().toLocaleString('en-US') })
  bar.start(progress.size, 0, state())
  const timer = setInterval(() => bar.update(progress.position, state()), BAR_EVERY_MS)
  return () => {
    clearInterval(timer)
    bar.update(progress.position, state())
    bar.stop()
  }
}

function showLines(what: string, progress: Progress, tally: Tally): () => void {
  const rate = rateOf(tally)
  const timer = setInterval(() => {
    const percent = progress.size === 0 ? 100 : Math.floor((100 * progress.position) / progress.size)
    process.stderr.write(`${what}: ${percent} % of the input, ${tally.read} rows read, ${rate()} rows/s\n`)
  }, LINE_EVERY_MS)
  return () => clearInterval(timer)
}

function rateOf(tally: Tally): () => number {
  const startedAt = performance.now()
  return () => Math.round(tally.read / Math.max((performance.now() - startedAt) / 1000, 0.001))
}
