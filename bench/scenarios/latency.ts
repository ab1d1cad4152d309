import { socketUrl, Stage } from '../live/stage.js'
import { isKept, short, table, type Verdict } from '../report.js'
import { median, percentile } from '../statistics.js'
import { SHARED } from './fan-out.js'
import { conclude, type Scenario } from './scenario.js'

const EVENTS = 20
const EVERY_MS = 100
const WARM_UPS = 40
const MOST_P99_MS = 160

/** How long each subscriber waited for each event, from before it was committed. */
export function waits(arrivals: Float64Array, moments: number[]): Float64Array {
  const subscribers = arrivals.length / moments.length
  return arrivals.map((arrival, index) => arrival - moments[Math.floor(index / subscribers)]!).sort()
}

/** From the commit to the client: an event each tenth of a second to everybody who follows. */
export const latency: Scenario = async (options) => {
  const stage = await Stage.open(options.subscribers)
  try {
    const publisher = await stage.publisher()
    const conversationId = await stage.group()
    const speaker = { conversationId, senderId: stage.people[0]!.userId }
    const subscribers = stage.subscribers()
    await subscribers.open({ url: socketUrl(stage.api), query: SHARED, variables: { id: conversationId }, accessTokens: stage.tokens })
    await subscribers.expect(WARM_UPS)
    await publisher.paced(speaker, WARM_UPS, EVERY_MS / 2)
    await subscribers.received()
    const rounds: { p50: number; p99: number; worst: number }[] = []
    for (let round = 0; round < options.rounds; round += 1) {
      await subscribers.expect(EVENTS)
      const moments = await publisher.paced(speaker, EVENTS, EVERY_MS)
      const [received] = await subscribers.received()
      const sorted = waits(received!.arrivals, moments)
      rounds.push({ p50: percentile(sorted, 50), p99: percentile(sorted, 99), worst: sorted.at(-1)! })
    }
    console.log(table(['commit to client', 'p50 ms', 'p99 ms', 'worst ms'], rounds.map(({ p50, p99, worst }, index) => [`round ${index + 1}`, ...[p50, p99, worst].map(short)])))
    const p99 = median(rounds.map((round) => round.p99))
    const verdict: Verdict = { what: 'p99 from commit to client, ms (median of the rounds)', value: p99, limit: MOST_P99_MS, at: 'most' }
    await conclude('latency', [verdict], { options, rounds })
    return isKept(verdict)
  } finally {
    await stage.close()
  }
}
