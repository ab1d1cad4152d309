import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../src/db/embedded/port.js'
import { PROJECT_ROOT } from '../../src/project-root.js'
import { isKept, short, table, type Verdict } from '../report.js'
import { median } from '../statistics.js'
import { conclude, type Scenario } from './scenario.js'

const READY = 'Polyphony is ready.'
const MOST_SECONDS = { first: 8, again: 3 }
const MOST_RSS_MB = 200
const IDLE_MS = 10_000

interface Start {
  seconds: number
  /** After ten idle seconds, when asked for. */
  rssMb?: number
}

/** `npm start` until it says that it is ready, on this data folder; stopped again before this resolves. */
async function start(folder: string, settings: Record<string, string>, isIdleMeasured: boolean): Promise<Start> {
  const port = await freePort()
  const startedAt = performance.now()
  const npm = spawn('npm', ['start'], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, NODE_ENV: 'development', DATA_DIR: folder, PORT: String(port), ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  try {
    await saysReady(npm)
    const seconds = (performance.now() - startedAt) / 1000
    if (!isIdleMeasured) return { seconds }
    await sleep(IDLE_MS)
    return { seconds, rssMb: await residentMb(port) }
  } finally {
    await stop(npm)
  }
}

function saysReady(npm: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    npm.stdout!.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes(READY)) resolve()
    })
    npm.on('exit', (code) => reject(new Error(`npm start ended with ${code}: ${said}`)))
  })
}

/** As the process itself tells it. */
async function residentMb(port: number): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1]) / 2 ** 20
}

/** Ctrl-C goes to everything a terminal runs: npm, its shell and the server. */
async function stop(npm: ChildProcess): Promise<void> {
  if (npm.exitCode !== null) return
  const ended = once(npm, 'exit')
  process.kill(-npm.pid!, 'SIGINT')
  await ended
}

/** From `npm start` to the ready line, on an empty data folder and on one that is there; and memory at rest. */
export const startup: Scenario = async (options) => {
  const first: Start[] = []
  const again: Start[] = []
  for (let round = 0; round < options.rounds; round += 1) {
    const folder = await mkdtemp(path.join(tmpdir(), 'polyphony-bench-start-'))
    try {
      first.push(await start(folder, {}, false))
      again.push(await start(folder, {}, false))
      if (round === 0) again.push(await start(folder, { ROLE: 'api' }, true), await start(folder, {}, true))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  const rows = [['on an empty data folder', first], ['afterwards', again]] as const
  console.log(table(['npm start', 'median s', 'slowest s', 'starts'], rows.map(([name, starts]) => [name, ...figuresOf(starts)])))
  const [api, all] = again.filter((each) => each.rssMb !== undefined).map((each) => each.rssMb!) as [number, number]
  console.log(`idle after 10 s: API ${short(api)} MB, API and worker in one process ${short(all)} MB`)
  const verdicts: Verdict[] = [
    { what: 'Seconds on an empty data folder', value: medianSeconds(first), limit: MOST_SECONDS.first, at: 'most' },
    { what: 'Seconds afterwards', value: medianSeconds(again), limit: MOST_SECONDS.again, at: 'most' },
    { what: 'Resident memory of an idle API, MB', value: api, limit: MOST_RSS_MB, at: 'most' },
  ]
  await conclude('startup', verdicts, { first, again })
  return verdicts.every(isKept)
}

const medianSeconds = (starts: Start[]): number => median(starts.map((each) => each.seconds))

const figuresOf = (starts: Start[]): string[] =>
  [medianSeconds(starts), Math.max(...starts.map((each) => each.seconds)), starts.length].map(short)
