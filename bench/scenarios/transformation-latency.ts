import { setTimeout as sleep } from 'node:timers/promises'
import { now } from '../live/clock.js'
import { socketUrl, Stage } from '../live/stage.js'
import { isKept, short, table, type Verdict } from '../report.js'
import { median, percentile } from '../statistics.js'
import { seedPages } from '../studio.js'
import { waits } from './latency.js'
import { conclude, type Scenario } from './scenario.js'

const EVENTS = 15
const WARM_UPS = 20
const EVERY_MS = 100
/** With the warm-ups these are a hundred percent. */
const MOST_ROUNDS = 5
const MOST_P99_MS = 160
const WORKER = 'bench'

const WATCH = `subscription Watch($id: ID!) { transformationEvents(id: $id) { __typename ... on LiveReady { cursor } ... on LiveResync { from }
  ... on TransformationChanged { cursor state seq: progress } } }`

/** A transformation of a public project that is at 0 % and claimed by this bench. */
async function beingDone({ database: { owner }, people }: Stage): Promise<string> {
  const [projectId] = await seedPages(owner, people[0]!, [])
  await owner.query('update projects set is_public = true where id = $1', [projectId])
  await owner.query('insert into job_workers (id) values ($1)', [WORKER])
  const { rows } = await owner.query<{ id: string }>('update ai_transformations set progress = 0, claimed_by = $2 where project_id = $1 returning id', [projectId, WORKER])
  return rows[0]!.id
}

/** Steps of one transformation by the rule a worker tells them with, from before each is committed to everybody who watches. */
export const transformationLatency: Scenario = async (options) => {
  const stage = await Stage.open(options.subscribers)
  try {
    const id = await beingDone(stage)
    const subscribers = stage.subscribers()
    await subscribers.open({ url: socketUrl(stage.api), query: WATCH, variables: { id }, accessTokens: stage.tokens })
    let percent = 0
    const paced = async (count: number): Promise<number[]> => {
      const [startedAt, moments] = [now(), [] as number[]]
      for (let step = 0; step < count; step += 1) {
        await sleep(Math.max(0, startedAt + step * EVERY_MS - now()))
        moments.push(now())
        await stage.database.owner.query('select progress_transformations($1, array[$2]::uuid[], array[$3]::int[])', [WORKER, id, (percent += 1)])
      }
      return moments
    }
    const told = async (count: number): Promise<Float64Array> => {
      await subscribers.expect(count)
      const moments = await paced(count)
      const [received] = await subscribers.received()
      return waits(received!.arrivals, moments)
    }
    await told(WARM_UPS)
    const rounds: { p50: number; p99: number; worst: number }[] = []
    for (let round = 0; round < Math.min(options.rounds, MOST_ROUNDS); round += 1) {
      const sorted = await told(EVENTS)
      rounds.push({ p50: percentile(sorted, 50), p99: percentile(sorted, 99), worst: sorted.at(-1)! })
    }
    console.log(table(['commit to watcher', 'p50 ms', 'p99 ms', 'worst ms'], rounds.map(({ p50, p99, worst }, index) => [`round ${index + 1}`, ...[p50, p99, worst].map(short)])))
    const verdict: Verdict = { what: 'p99 from commit to watcher, ms (median of the rounds)', value: median(rounds.map((round) => round.p99)), limit: MOST_P99_MS, at: 'most' }
    await conclude('transformation-latency', [verdict], { options, rounds })
    return isKept(verdict)
  } finally {
    await stage.close()
  }
}
