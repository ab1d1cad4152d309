import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { Logger, run } from 'graphile-worker'
import type { Pool } from 'pg'
import { pino } from 'pino'
import { openDatabase, type Database } from '../../src/db/pools.js'
import { SYSTEM_ROLE } from '../../src/db/roles.js'
import type { AiProvider } from '../../src/gateways/ai/ai-provider.js'
import { openFileUrls, openStorage } from '../../src/gateways/storage/open-storage.js'
import { TransformationRunner } from '../../src/jobs/transformation-runner.js'
import { loadConfig } from '../../src/config.js'
import { newSigningKey } from '../../src/auth/signing-key.js'
import { apiSettings, POOL_SIZE } from '../arena.js'
import { startBenchDatabase, type BenchDatabase } from '../bench-database.js'
import { backendTimes, spentMs } from '../database-cpu.js'
import { handles, signIn } from '../people.js'
import { isKept, percent, short, table, type Verdict } from '../report.js'
import { median, spread } from '../statistics.js'
import { seedProjects } from '../studio.js'
import { conclude, type Scenario } from './scenario.js'

const COUNT = 1_000
const PEOPLE = 50
const LEAST_SHARE = 0.6
const LOOK_MS = 5
const WITH_LOCAL_QUEUE: GraphileConfig.Preset = { worker: { localQueue: { size: 100 } } }

/** Gives a file of a few bytes back at once. */
const instant: AiProvider = {
  name: 'instant',
  where: 'here',
  render: async ({ id }, { folder }) => {
    const file = path.join(folder, `${id}.wav`)
    await writeFile(file, 'instant')
    return { file, mediaType: 'audio/wav' }
  },
}

const QUEUE = `select queue_transformation(jsonb_populate_record(null::ai_transformations, jsonb_build_object(
  'owner_id', p.owner_id, 'project_id', p.id, 'input_file_id', p.audio_file_id, 'type', 'LOFI', 'parameters', '{}'::jsonb)))
  from projects p, generate_series(1, $1) n`

/** How many a second, and what each took of the processor: of this process, and of the database's that worked for it. */
interface Cost {
  perSecond: number
  processMs: number
  databaseMs: number
}

/** From the first claim until the last is told of. */
async function transform({ database, owner, settings }: Bench): Promise<Cost> {
  await owner.query(QUEUE, [COUNT / PEOPLE])
  const config = loadConfig(settings)
  const store = await openStorage(config)
  const { files } = await openFileUrls(config, store)
  const cost = await measured(owner)
  const runner = new TransformationRunner({ workerId: randomUUID(), system: database.system, store, files, provider: instant, atOnce: 2, log: pino({ level: 'warn' }) })
  await until(owner, "select not exists (select from ai_transformations where state in ('PENDING', 'PROCESSING')) as done")
  const all = await cost()
  await runner.stop()
  await store.close()
  return all
}

/**
 * How many jobs that do nothing graphile-worker does a second, with as many at once as the worker's own lanes have: as it
 * comes, or with its local queue, which takes a hundred at a time and is off unless it is asked for.
 */
async function doNothing({ database, owner }: Bench, preset: GraphileConfig.Preset): Promise<Cost> {
  // What wakes a worker for transformations is nobody's here.
  await owner.query('delete from graphile_worker._private_jobs')
  await owner.query("select graphile_worker.add_job('noop') from generate_series(1, $1)", [COUNT])
  const cost = await measured(owner)
  const runner = await run({
    connectionString: database.urls.system, concurrency: 4, noHandleSignals: true, taskList: { noop: () => undefined }, parsedCronItems: [],
    logger: new Logger(() => () => undefined), preset,
  })
  await until(owner, 'select not exists (select from graphile_worker._private_jobs) as done')
  const all = await cost()
  await runner.stop()
  return all
}

async function measured(owner: Pool): Promise<() => Promise<Cost>> {
  const before = await backendTimes(owner, SYSTEM_ROLE)
  const [cpu, startedAt] = [process.cpuUsage(), performance.now()]
  return async () => {
    const [seconds, { user, system }] = [(performance.now() - startedAt) / 1000, process.cpuUsage(cpu)]
    return { perSecond: COUNT / seconds, processMs: (user + system) / 1000 / COUNT, databaseMs: spentMs(before, await backendTimes(owner, SYSTEM_ROLE)) / COUNT }
  }
}

async function until(owner: Pool, question: string): Promise<void> {
  while (!(await owner.query<{ done: boolean }>(question)).rows[0]!.done) await sleep(LOOK_MS)
}

interface Bench {
  database: Database
  owner: Pool
  settings: Record<string, string>
}

/** A thousand transformations of fifty people by a provider that takes no time, beside a thousand jobs that do nothing. */
export const transformations: Scenario = async (options) => {
  const bench = await startBenchDatabase()
  const database = await openDatabase(bench.urls, POOL_SIZE)
  try {
    const given = { database, owner: bench.owner, settings: await prepared(bench) }
    const costs = { ours: [] as Cost[], graphile: [] as Cost[], queued: [] as Cost[] }
    for (let round = 0; round <= options.rounds; round += 1) {
      const [ours, graphile, queued] = [await transform(given), await doNothing(given, {}), await doNothing(given, WITH_LOCAL_QUEUE)]
      if (round === 0) continue
      costs.ours.push(ours)
      costs.graphile.push(graphile)
      costs.queued.push(queued)
    }
    console.log(table(['', 'a second', 'spread', 'ms CPU of the process', 'of the database'], [
      row('transformations', costs.ours), row('graphile-worker as it comes, nothing', costs.graphile), row('with a local queue of 100', costs.queued)]))
    console.log(`Transformations a second / jobs that do nothing, with a local queue of 100: ${(rateOf(costs.ours) / rateOf(costs.queued)).toFixed(2)}`)
    const verdict: Verdict = { what: 'Transformations a second / jobs of graphile-worker that do nothing', value: rateOf(costs.ours) / rateOf(costs.graphile), limit: LEAST_SHARE, at: 'least' }
    await conclude('transformations', [verdict], { options, costs })
    return isKept(verdict)
  } finally {
    await database.close()
    await bench.close()
  }
}

const rateOf = (costs: Cost[]): number => median(costs.map(({ perSecond }) => perSecond))

function row(name: string, costs: Cost[]): string[] {
  const of = (figure: keyof Cost): number[] => costs.map((cost) => cost[figure])
  return [name, short(median(of('perSecond'))), percent(spread(of('perSecond'))), short(median(of('processMs'))), short(median(of('databaseMs')))]
}

async function prepared(bench: BenchDatabase): Promise<Record<string, string>> {
  const signingKey = newSigningKey()
  await seedProjects(bench.owner, await signIn(bench.owner, signingKey, handles('creator', PEOPLE)))
  const settings = apiSettings(bench, signingKey)
  const store = await openStorage(loadConfig(settings))
  const { rows } = await bench.owner.query<{ path: string }>('select path from stored_files')
  for (const { path: place } of rows) await store.write(place, Readable.from(['take']), { mediaType: 'audio/wav', maxBytes: 10 })
  return settings
}
