import { openArena } from '../arena.js'
import { letCampaignsRun, seedCampaigns } from '../campaigns.js'
import { bodyOf, DOCUMENTS } from '../documents.js'
import type { Round, Side } from '../duel.js'
import { sendLoad } from '../load.js'
import { seedNetwork } from '../network.js'
import { isKept, type Verdict } from '../report.js'
import { answerOf } from '../same-answers.js'
import { compareAll, conclude, medianOf, showProfile, type Scenario } from './scenario.js'

/** What the home feed may cost at the most with campaigns running, in its cost without. */
const MOST = 1.15
const CAMPAIGNS = 1_000
/** After a change of every row each connection plans its statements anew, which no server does every few seconds. */
const SETTLING = 400

interface Answer { data: { homeFeed: { nodes: { sponsorship: object | null }[] } } }

/** @throws unless so many of a page's rows are sponsored. */
async function requireSponsored(side: Side, count: number): Promise<void> {
  await side.prepare!()
  const { data } = (await answerOf(side, side.requests[0]!)) as Answer
  const [rows, sponsored] = [data.homeFeed.nodes.length, data.homeFeed.nodes.filter(({ sponsorship }) => sponsorship).length]
  if (rows !== 20 || sponsored !== count) throw new Error(`${side.name}: ${sponsored} of ${rows} rows are sponsored`)
}

/** The first 20 of a home feed with 1,000 campaigns running, beside the same while all of them are paused: one server, one document. */
export const homeFeedSponsored: Scenario = async (options) => {
  const arena = await openArena({ ...options, anonymous: false })
  const { database, listener } = arena
  try {
    await seedNetwork(database.owner, listener.userId, options)
    await seedCampaigns(database.owner, listener.userId, CAMPAIGNS)
    const load = arena.api([{ method: 'POST', path: '/graphql', body: bodyOf(DOCUMENTS.homeFeedSponsored, {}) }])
    const sideOf = (name: string, isRunning: boolean): Side => ({
      ...load, name,
      prepare: async () => {
        await letCampaignsRun(database.owner, isRunning)
        await sendLoad({ url: load.server.url, headers: load.headers, requests: load.requests, connections: options.connections, until: { requests: SETTLING } })
      },
    })
    const [running, paused] = [sideOf('1,000 campaigns', true), sideOf('none', false)]
    await requireSponsored(paused, 0)
    await requireSponsored(running, 1)
    const result = await compareAll(arena, [running, paused], { ...options, whole: false })
    const ratio = (figure: (round: Round) => number): number => medianOf(result.rounds[0]!, figure) / medianOf(result.rounds[1]!, figure)
    const verdicts: Verdict[] = [
      { what: 'CPU per request of the API, with / without', value: ratio(({ cpuMs }) => cpuMs), limit: MOST, at: 'most' },
      { what: 'CPU per request of API and database, with / without', value: ratio(({ cpuMs, databaseMs }) => cpuMs + databaseMs), limit: MOST, at: 'most' },
    ]
    await conclude('home-feed-sponsored', verdicts, { options, ...result })
    if (options.profile) await showProfile('home-feed-sponsored', running, options.connections)
    return verdicts.every(isKept)
  } finally {
    await arena.close()
  }
}
