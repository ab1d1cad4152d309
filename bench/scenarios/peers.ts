import type { Request } from 'autocannon'
import { openArena } from '../arena.js'
import { bodyOf, DOCUMENTS } from '../documents.js'
import type { ContestResult } from '../duel.js'
import { seedNetwork } from '../network.js'
import type { Options } from '../options.js'
import { requireSameFeeds } from '../peer-answers.js'
import { requirePeers, startPeers, type Peer } from '../peer-servers.js'
import { isKept, short, table, type Verdict } from '../report.js'
import { requireSameAnswers } from '../same-answers.js'
import { compareAll, conclude, medianOf, showProfile } from './scenario.js'

/** What a home feed may cost at the most, in processor time of the bare server. */
export const MOST_FEED_CPU = 2
/** How many times the requests per second of PostGraphile the API must answer. */
const LEAST_RATE = 2.5

/** How the API stands beside each of the others: its requests per second by theirs, and their costs by its own. */
function ratiosOf({ rounds }: ContestResult): { rate: number; cpu: number; database: number }[] {
  const [api, ...others] = rounds.map((side) => ({
    rate: medianOf(side, (round) => round.requestsPerSecond),
    cpu: medianOf(side, (round) => round.cpuMs),
    database: medianOf(side, (round) => round.databaseMs),
  }))
  return others.map(({ rate, cpu, database }) => ({ rate: api!.rate / rate, cpu: cpu / api!.cpu, database: database / api!.database }))
}

/** The home feed of the API beside that of the bare server and of the servers people would pick instead. */
export async function homeFeedBesidePeers(options: Options): Promise<boolean> {
  requirePeers()
  const arena = await openArena({ ...options, anonymous: false })
  let peers: Peer[] = []
  try {
    await seedNetwork(arena.database.owner, arena.listener.userId, options)
    const feed: Request = { method: 'POST', path: '/graphql', body: bodyOf(DOCUMENTS.homeFeed, {}) }
    const [api, bare] = [arena.api([feed]), arena.bare([{ path: '/home' }])]
    peers = await startPeers(arena)
    await requireSameAnswers(api, bare)
    await requireSameFeeds(arena, api, peers)
    await arena.database.owner.query('vacuum analyze')
    const others = [bare, ...peers]
    const result = await compareAll(arena, [api, ...others], { ...options, whole: false })
    const ratios = ratiosOf(result)
    console.log(table(['API beside', "req/s, API's / theirs", "CPU, theirs / API's", "database, theirs / API's"],
      others.map(({ name }, index) => [name, short(ratios[index]!.rate), short(ratios[index]!.cpu), short(ratios[index]!.database)])))
    const verdicts: Verdict[] = [
      { what: 'CPU per request, API / bare server', value: 1 / ratios[0]!.cpu, limit: MOST_FEED_CPU, at: 'most' },
      { what: `Requests per second, API / ${peers[0]!.name}`, value: ratios[1]!.rate, limit: LEAST_RATE, at: 'least' },
    ]
    await conclude('home-feed-peers', verdicts, { options, sides: [api, ...others].map(({ name }) => name), ratios, ...result })
    if (options.profile) await showProfile('home-feed', api, options.connections)
    return verdicts.every(isKept)
  } finally {
    await Promise.all(peers.map(({ server }) => server.stop()))
    await arena.close()
  }
}
